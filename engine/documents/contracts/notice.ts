import { z } from 'zod';
import { At, common } from './every-document.ts';
import { MeetingSet, NoticeGiven, SharedDocument } from './meeting-parts.ts';

/**
 * The call to a meeting. Source of what it says: Peru, LPAG art. 194 (authority, object, day, place, hour, registration,
 * contact); rules of Mexican councils (kind, agenda, documents); calls of technical secretariats (criteria).
 */
export const Notice = z.strictObject({
  ...common,
  meeting: MeetingSet,
  /** The office or body that calls. */
  convener: z.string().nullable(),
  object: z.string().nullable(),
  agenda: z.array(z.string()),
  /** The groups that it is for, by the names that the stakeholder map gives them. */
  segments: z.array(z.string()),
  whoMayAttend: z.string().nullable(),
  whoMayVote: z.string().nullable(),
  link: z.string().nullable(),
  registrationUntil: At.nullable(),
  /** The office that answers questions. */
  contact: z.string().nullable(),
  /** How many people it asks for to begin, and when it begins without them. */
  quorum: z.int().nullable(),
  secondCallAt: At.nullable(),
  /** By what those are chosen who are to be chosen. */
  criteria: z.array(z.string()),
  documents: z.array(SharedDocument),
  channels: z.array(z.strictObject({ channel: z.string(), publishedAt: At, note: z.string().nullable() })),
  calledAt: At,
  notice: NoticeGiven,
  /** The date that this one takes the place of, and why; null where it was never moved. */
  moved: z.strictObject({ from: At, reason: z.string() }).nullable(),
});
export type Notice = z.output<typeof Notice>;
