import { z } from 'zod';
import { common } from './every-document.ts';
import { MeetingSet } from './meeting-parts.ts';

/** The call to a meeting as a sheet to hang up: what, when, where and for whom, and the address behind its code. */
export const Poster = z.strictObject({
  ...common,
  meeting: MeetingSet,
  convener: z.string().nullable(),
  object: z.string().nullable(),
  whoMayAttend: z.string().nullable(),
  contact: z.string().nullable(),
  /** Where the call is read whole: the code on the sheet leads there. */
  link: z.string().nullable(),
});
export type Poster = z.output<typeof Poster>;
