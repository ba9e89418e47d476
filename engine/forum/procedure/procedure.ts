import { z } from 'zod';
import { Basis, LocalText, Name, Period } from '../../workflow/spec-values.ts';
import { Decision } from './decision-rules.ts';
import { Quorum } from './quorum-rules.ts';

/** How a kind of session is called: how long before, and what may be dealt with in it. */
const Called = z.strictObject({
  notice: Period,
  /** Whether only what was called may be decided, whatever the rule on additions says. */
  onlyWhatIsCalled: z.boolean().default(false),
  /** The latest that a matter may be added to the agenda; left out, never after the call. */
  additionsUntil: Period.optional(),
});

const Sessions = z.strictObject({
  ordinary: Called,
  extraordinary: Called,
  /** Who may call an extraordinary session besides who presides: a share of the members in office. */
  calledByShare: z.number().gt(0).max(1).optional(),
  /** When the documents of the agenda are to be had: from the call on, or so long before. */
  documents: z.union([z.literal('from-the-call'), z.strictObject({ before: Period })]),
  /** A session that nobody called, or whose notice was short, is valid where all are present and all agree. */
  withoutNotice: z.enum(['never', 'all-present-and-agreed']),
  /** What is not on the agenda is decided where all are present and all agree. */
  offAgenda: z.enum(['never', 'all-present-and-agreed']),
  /** The least number of ordinary sessions in a year, and the longest time between two. */
  atLeastAYear: z.int().positive().optional(),
  atMostApart: Period.optional(),
  public: z.boolean(),
  /** Whether a member who takes part from afar counts for the quorum and votes. */
  remote: z.enum(['counts', 'speaks-only']),
});

/** Decisions taken without meeting: by votes handed in until an hour. */
const Written = z.strictObject({
  within: Period,
  /** Whether one member may ask that the matter be dealt with in a meeting instead. */
  anyMemberMayAskToMeet: z.boolean(),
});

const Conflicts = z.strictObject({
  /** Whether a member who withdrew for a conflict still counts as present for the quorum. */
  recusedCountsAsPresent: z.boolean(),
  /** Whether they still are of the number that a majority is counted on. */
  recusedStaysInBase: z.boolean().default(false),
  /** Whether a stage may pass by the one vote of the member who asked for it: who drafts does not approve alone. */
  drafterMayDecide: z.boolean().default(false),
});

const Minutes = z.strictObject({
  approvedAt: z.enum(['the-same-session-or-the-next', 'in-writing']),
  observationsWithin: Period,
  /** Who signs; `dissenters` are those who voted against what was decided. */
  signers: z.array(z.enum(['secretary', 'presiding', 'dissenters', 'all-present'])).min(1),
  publishWithin: Period.optional(),
});

/** Who is in the forum, and how they come to be: the seats themselves are on record, by sector. */
const Membership = z.strictObject({
  /** How members are chosen and replaced, in words that anybody understands. */
  selection: LocalText,
  /** How long a member holds a seat; left out, until another act. */
  term: Period.optional(),
  renewable: z.boolean().optional(),
  alternates: z.boolean(),
});

/** Which part of the rules a basis is the basis of. */
export const parts = [
  'membership',
  'sessions.ordinary',
  'sessions.extraordinary',
  'sessions.extraordinary.onlyWhatIsCalled',
  'sessions.calledByShare',
  'sessions.documents',
  'sessions.withoutNotice',
  'sessions.offAgenda',
  'sessions.atLeastAYear',
  'sessions.public',
  'sessions.remote',
  'quorum',
  'quorum.secondCall',
  'decision.majority',
  'decision.abstention',
  'decision.ties',
  'decision.parity',
  'decision.veto',
  'decision.consent',
  'written',
  'conflicts',
  'minutes',
] as const;

/**
 * The rules of procedure of a forum, as data: how it is called, when it may decide, and how. Published, versioned,
 * and the same for everybody. Every part says where it comes from; what no source says is our choice, with why.
 * Sources of the parameters: Peru, Ley 27444 (TUO DS 004-2019-JUS) arts 106 to 113; Chile, Ley 18.695 arts 84 to 94;
 * the rules of Mexican technical secretariats and councils.
 */
export const RulesOfProcedure = z.strictObject({
  format: z.literal(1),
  title: LocalText,
  membership: Membership.optional(),
  sessions: Sessions,
  quorum: Quorum,
  decision: Decision,
  /** What needs another majority than the rest, by kind of matter. */
  byMatter: z.record(Name, Decision.shape.majority).default({}),
  written: Written.optional(),
  conflicts: Conflicts,
  minutes: Minutes,
  basis: z
    .array(
      z.strictObject({
        of: z.enum(parts),
        basis: Basis,
        /** No source was found that says it: a parameter to be set by whoever takes these rules, and never law. */
        unverified: z.literal(true).optional(),
      }),
    )
    .max(60),
});

export type RulesOfProcedure = z.output<typeof RulesOfProcedure>;
export type RulesOfProcedureInput = z.input<typeof RulesOfProcedure>;
