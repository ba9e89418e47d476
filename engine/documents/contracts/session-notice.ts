import { z } from 'zod';
import { At, common } from './every-document.ts';
import { NoticeGiven, SharedDocument, Span } from './meeting-parts.ts';

/** A session as its papers announce it. */
export const SessionSet = z.strictObject({
  kind: z.enum(['ordinary', 'extraordinary']),
  /** Its number among those of its kind; null until it opens. */
  number: z.int().nullable(),
  modality: z.enum(['in-person', 'remote', 'hybrid']),
  place: z.string().nullable(),
  link: z.string().nullable(),
  startsAt: At,
});

/** A matter of the agenda of a session, with its documents. */
export const SessionMatter = z.strictObject({
  number: z.int(),
  title: z.string(),
  kind: z.string(),
  /** `call`, or `addition` where it was added in time. */
  added: z.string(),
  documents: z.array(SharedDocument),
});

/** How many are enough: a share of the base, or those who are there. */
export const Enough = z.strictObject({
  form: z.enum(['more-than', 'at-least', 'those-present']),
  /** In percent of the base; null with `those-present`. */
  percent: z.number().nullable(),
  neverFewerThan: z.int().nullable(),
});

/** The call to a session of the forum, under the rules of procedure that it keeps. */
export const SessionNotice = z.strictObject({
  ...common,
  session: SessionSet,
  calledAt: At,
  calledBy: z.enum(['presiding', 'secretary', 'members']),
  /** The office that keeps the minutes, and answers questions. */
  secretary: z.strictObject({ office: z.string().nullable(), institution: z.string().nullable() }),
  agenda: z.array(SessionMatter),
  /** Documents of the session as a whole. */
  documents: z.array(SharedDocument),
  /** Who is called: each seat by the institution that holds it. */
  seats: z.array(
    z.strictObject({
      holder: z.string(),
      sector: z.string(),
      presides: z.boolean(),
      alternate: z.boolean(),
      vacant: z.boolean(),
    }),
  ),
  notice: NoticeGiven,
  /** Called without the notice that the rules ask for: valid only where all are present and all agree. */
  withoutNotice: z.boolean(),
  public: z.boolean(),
  /** Whether who takes part from afar counts and votes, or has only a voice. */
  remoteCounts: z.boolean(),
  quorum: Enough.extend({ of: z.enum(['seats', 'in-office', 'eligible']) }),
  /** When a second call may be and how many are enough then; null where the rules have none. */
  secondCall: Enough.extend({
    on: z.enum(['the-same-day', 'the-next-business-day', 'within']),
    within: Span.nullable(),
    /** The hour for which it was called a second time; null where it was not. */
    at: At.nullable(),
  }).nullable(),
  onlyWhatIsCalled: z.boolean(),
  rules: z.strictObject({ title: z.string(), version: z.int(), hash: z.string() }),
});
export type SessionNotice = z.output<typeof SessionNotice>;
