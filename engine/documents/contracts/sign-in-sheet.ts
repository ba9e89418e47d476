import { z } from 'zod';
import { At, common } from './every-document.ts';
import { MeetingSet } from './meeting-parts.ts';

/**
 * The sheet that people sign at a meeting, to be filled by hand. It asks for names only where a privacy notice tells of
 * them, and never where being there tells what somebody is.
 */
export const SignInSheet = z.strictObject({
  ...common,
  meeting: MeetingSet,
  convener: z.string().nullable(),
  names: z.boolean(),
  /** Why no names are asked: the meeting is for a sensitive segment, or no notice tells of names. */
  unnamed: z.enum(['sensitive-segment', 'no-notice']).nullable().meta({ without: 'names' }),
  /** The groups that are counted at the meetings of the process; never a sensitive segment. */
  groups: z.array(z.strictObject({ group: z.string(), name: z.string().nullable() })),
  lines: z.array(z.int().positive()).min(1),
  /** What people are told of their data; null where no names are asked. */
  privacy: z
    .strictObject({
      purpose: z.string(),
      text: z.string(),
      needsConsent: z.boolean(),
      version: z.int(),
      law: z.string(),
      publishedAt: At,
      hash: z.string(),
    })
    .nullable()
    .meta({ with: 'names' }),
});
export type SignInSheet = z.output<typeof SignInSheet>;
