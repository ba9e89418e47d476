import { z } from 'zod';
import { At, common, Day } from './every-document.ts';
import { EarlierAgreement, SharedDocument } from './meeting-parts.ts';
import { SigningOffice } from './signing-office.ts';

const Votes = z.strictObject({ for: z.int(), against: z.int(), abstain: z.int() });

/** An election that was on the agenda or counted at the meeting. */
const Election = z.strictObject({
  title: z.string(),
  mode: z.string(),
  mayVote: z.string(),
  mayStand: z.string(),
  onAgenda: z.boolean(),
  state: z.string(),
  presiding: z.string().nullable(),
  rounds: z.array(
    z.strictObject({
      round: z.int(),
      /** How many had a vote; null where that would tell of a small group. */
      voters: z.int().nullable(),
      countedBy: z.string(),
      /** With an acclamation, how many were against it. */
      dissent: z.int().nullable().meta({ without: 'contests.length' }),
      contests: z.array(
        z.strictObject({
          contest: z.string(),
          abstain: z.int(),
          lines: z.array(z.strictObject({ option: z.string(), for: z.int(), against: z.int() })),
        }),
      ),
    }),
  ),
  lots: z.array(z.strictObject({ contest: z.string(), drawn: z.array(z.string()), record: z.string() })),
  elected: z.array(
    z.strictObject({
      candidate: z.string(),
      post: z.string(),
      by: z.string(),
      votes: z.int().nullable(),
    }),
  ),
  vacant: z.array(z.strictObject({ post: z.string(), seats: z.int() })),
});

const Revocation = z.strictObject({
  title: z.string(),
  post: z.string(),
  voters: z.int().nullable(),
  votes: Votes,
  revoked: z.boolean(),
  countedBy: z.string(),
});

const Observation = z.strictObject({
  text: z.string(),
  taken: z.boolean().nullable(),
  reply: z.string().nullable(),
});

/** What was said, under the folio of its card. Of what was hidden or erased, that it was. */
const Said = z.strictObject({
  /** The contribution. */
  id: z.string(),
  folio: z.string().nullable(),
  kind: z.string(),
  body: z.string().nullable(),
  withheld: z.enum(['hidden', 'erased']).nullable().meta({ without: 'body' }),
});

/**
 * The minutes of a dialogue, an assembly or a working group: what is on record of it, and what was written down. Source of
 * what they hold: Peru, LPAG art. 113; Chile, Ley 18.695 art. 84; the forms of minutes in use, with the follow-up of
 * earlier agreements and the next meeting.
 */
export const Minutes = z.strictObject({
  ...common,
  meeting: z.strictObject({
    kind: z.string(),
    modality: z.string(),
    place: z.string(),
    link: z.string().nullable(),
    heldFrom: At,
    heldTo: At,
    /** Whether it ended on the day on which it began. */
    oneDay: z.boolean(),
  }),
  convener: z.string().nullable(),
  object: z.string().nullable(),
  calledAt: At.nullable(),
  /** The committee or working group that met; null where it was a meeting of everybody. */
  committee: z
    .strictObject({
      kind: z.string(),
      title: z.string(),
      /** Whether a resolution of the forum set it up, and not an assembly. */
      byResolution: z.boolean(),
      delivers: z.string().nullable(),
      dueAt: At.nullable(),
      members: z.int(),
      /** Whether it was counted how many of them came. */
      counted: z.boolean(),
      present: z.int().nullable().meta({ with: 'counted' }),
    })
    .nullable(),
  segments: z.array(z.string()),
  version: z.int(),
  approvedAt: At.nullable(),
  agenda: z.array(z.string()),
  proceedings: z.array(z.string()),
  attendance: z.strictObject({
    /** Null where it is hidden. */
    total: z.int().nullable().meta({ without: 'totalHidden' }),
    suppressedBelow: z.int(),
    totalHidden: z.boolean(),
    /** Whether anything of it is hidden. */
    hidden: z.boolean(),
    groups: z.array(
      z.strictObject({
        group: z.string(),
        name: z.string().nullable(),
        count: z.int().nullable().meta({ without: 'hidden' }),
        hidden: z.boolean(),
      }),
    ),
  }),
  /** Whether those came whom the call asked for to begin; null where it asked for none. */
  quorum: z
    .strictObject({
      needed: z.int(),
      reached: z.boolean(),
      secondCallAt: At.nullable(),
      /** Whether it began at the hour of the second call, or later. */
      onSecondCall: z.boolean(),
    })
    .nullable(),
  contributions: z.array(Said),
  agreements: z.array(
    z.strictObject({
      number: z.int(),
      text: z.string(),
      owner: z.string().nullable(),
      dueOn: Day.nullable(),
      /** How it was taken, and the votes where they were counted; null where nobody said. */
      adopted: z.strictObject({ form: z.string(), votes: Votes.nullable() }).nullable(),
    }),
  ),
  followUp: z.array(EarlierAgreement),
  elections: z.array(Election),
  revocations: z.array(Revocation),
  observations: z.array(Observation),
  documents: z.array(SharedDocument),
  annexes: z.array(SharedDocument),
  /** The next meeting of the same group or kind that is set. */
  next: z.strictObject({ title: z.string(), startsAt: At, place: z.string() }).nullable(),
  signers: z.array(SigningOffice.extend({ person: z.string().nullable() })),
});
export type Minutes = z.output<typeof Minutes>;
