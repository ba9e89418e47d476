import { z } from 'zod';
import { At, Day } from './every-document.ts';

/** A meeting as its papers announce it. */
export const MeetingSet = z.strictObject({
  kind: z.string(),
  modality: z.string(),
  place: z.string(),
  startsAt: At,
  endsAt: At,
  /** Whether it ends on the day on which it begins. */
  oneDay: z.boolean(),
});

/** A document that was shared: the page that shows it, or the hash of the stored file. */
export const SharedDocument = z.strictObject({
  title: z.string(),
  url: z.string().nullable(),
  hash: z.string().nullable(),
});

/** A length of time in the unit in which a rule counts it. */
export const Span = z.strictObject({
  unit: z.enum(['business-days', 'natural-days', 'hours', 'months']),
  count: z.int(),
});

/** The notice that was given: counted by the jurisdiction's calendar, the days of the call and of the meeting left out. */
export const NoticeGiven = z.strictObject({
  /** In natural days, or in hours where that is less than one. */
  given: Span,
  inDays: z.boolean(),
  /** What is asked, each in its own unit with what was given in it. */
  asked: z.array(z.strictObject({ ...Span.shape, byLaw: z.boolean(), given: z.int(), short: z.boolean() })),
  short: z.boolean(),
});

/** An agreement of an earlier meeting, as it stood when this one ended. */
export const EarlierAgreement = z.strictObject({
  number: z.int(),
  text: z.string(),
  owner: z.string().nullable(),
  dueOn: Day.nullable(),
  state: z.string(),
  /** Whether it was open after the day on which it was due. */
  overdue: z.boolean(),
  /** The meeting that made it, and its day. */
  of: z.string(),
  on: Day,
});
