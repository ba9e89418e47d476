import { z } from 'zod';
import { At, common, Day } from './every-document.ts';
import { EarlierAgreement, NoticeGiven } from './meeting-parts.ts';

const Absent = z.strictObject({ holder: z.string(), sector: z.string(), vacant: z.boolean() });

const Present = z.strictObject({
  holder: z.string(),
  sector: z.string(),
  capacity: z.enum(['titular', 'alternate']),
  mode: z.enum(['in-person', 'remote']),
  from: At,
  to: At.nullable(),
});

/** A vote by seat: how it was cast, and by which office it was written down where that was done by roll call. */
const Vote = z.strictObject({
  holder: z.string(),
  sector: z.string(),
  capacity: z.enum(['titular', 'alternate']),
  sense: z.string(),
  reasons: z.string(),
  /** `roll-call`, `in-person`, `remote`, `in-writing`; null where a workflow's own terms counted. */
  how: z.string().nullable(),
  recordedBy: z.string().nullable(),
});

const Round = z.strictObject({
  round: z.int(),
  outcome: z.string(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  needed: z.int().nullable(),
  /** Of what the majority was counted, and which share of it was asked: none of a simple one. Earlier records lack it. */
  majority: z
    .strictObject({
      form: z.enum(['more-than', 'at-least']).nullable(),
      percent: z.number().nullable(),
      of: z.string(),
      base: z.int(),
    })
    .nullable()
    .optional(),
  /** What the rules do about a tie; null where there is none. */
  tie: z.string().nullable(),
  votes: z.array(Vote),
});

/** What was decided on a matter: what was put to the vote, each round of it, and what it came to. */
const Decision = z.strictObject({
  title: z.string().nullable(),
  text: z.array(z.string()),
  grounds: z.string().nullable(),
  /** The stage that it was about, by its title, and whether it was to pass, to end otherwise, or to be reopened. */
  stage: z.strictObject({ title: z.string(), put: z.string() }).nullable(),
  dossierHash: z.string().nullable(),
  /** The seats that took no part for a conflict of interest. */
  recused: z.array(z.string()),
  rounds: z.array(Round),
  casting: z.strictObject({ holder: z.string(), sense: z.string(), reasons: z.string() }).nullable(),
  /** `carried-out`, `waiting`, `returned`, `no-quorum`, or `not-here` where it was not decided in this session. */
  decided: z.string(),
  /** With the passage of a stage: the stages that no longer wait, or that it goes back to work. */
  follows: z.strictObject({ next: z.array(z.string()), returned: z.boolean() }).nullable(),
});

const Matter = z.strictObject({
  number: z.int(),
  title: z.string(),
  added: z.string(),
  admitted: z.boolean(),
  dealtWith: z.boolean(),
  note: z.string().nullable(),
  refusedBy: z.array(z.string()),
  agreedBy: z.array(z.string()),
  decisions: z.array(Decision),
});

/** A signature that is asked for, and what became of it; `act` is null while it is awaited. */
const Signature = z.strictObject({
  signer: z.string(),
  holder: z.string(),
  act: z.enum(['signed', 'refused']).nullable().meta({ with: 'signedAt' }),
  means: z.string().nullable(),
  reason: z.string().nullable(),
  signedAt: At.nullable(),
});

/**
 * The minutes of a session of the forum, from the record that was approved. Source of what they hold: Peru, LPAG art. 113
 * (who came, place, time, points of deliberation, each agreement apart with form and sense of the votes and its grounds,
 * signatures of secretary, presiding, dissenters and whoever asks); Chile, Ley 18.695 art. 84; forms in use.
 */
export const SessionMinutes = z.strictObject({
  ...common,
  session: z.strictObject({
    kind: z.enum(['ordinary', 'extraordinary']),
    number: z.int().nullable(),
    call: z.int(),
    modality: z.string(),
    place: z.string().nullable(),
    calledAt: At,
    calledBy: z.string(),
    startsAt: At,
    /** The hour for which it was called a second time. */
    secondCallAt: At.nullable(),
    openedAt: At,
    closedAt: At.nullable(),
    oneDay: z.boolean(),
    /** The seat that presided, by its institution. */
    presiding: z.string().nullable(),
    rulesVersion: z.int(),
  }),
  /** Null where it met without notice, all being there and agreeing. */
  notice: NoticeGiven.nullable(),
  secretary: z.strictObject({ office: z.string().nullable(), institution: z.string().nullable() }),
  quorum: z.strictObject({ present: z.int(), base: z.int(), needed: z.int(), of: z.string() }).nullable(),
  present: z.array(Present),
  absent: z.array(Absent),
  agenda: z.array(Matter),
  breaks: z.array(
    z.strictObject({ from: At, to: At.nullable(), reason: z.string(), place: z.string().nullable() }),
  ),
  agreements: z.array(
    z.strictObject({
      number: z.int(),
      text: z.string(),
      owner: z.string().nullable(),
      dueOn: Day.nullable(),
    }),
  ),
  followUp: z.array(EarlierAgreement.omit({ of: true, on: true, overdue: true })),
  version: z.int(),
  contentHash: z.string(),
  observeUntil: At,
  approvedAt: At.nullable(),
  /** Whether a session approved them, or those who attended did in writing; null before. */
  approvedBy: z.enum(['session', 'writing']).nullable().meta({ with: 'approvedAt' }),
  signatures: z.array(Signature),
  observations: z.array(
    z.strictObject({
      holder: z.string(),
      text: z.string(),
      taken: z.boolean().nullable(),
      reply: z.string().nullable(),
    }),
  ),
  errata: z.array(
    z.strictObject({
      number: z.int(),
      says: z.string(),
      shouldSay: z.string(),
      reason: z.string(),
      addedAt: At,
    }),
  ),
});
export type SessionMinutes = z.output<typeof SessionMinutes>;
