import { z } from 'zod';
import { At, common, Day } from './every-document.ts';

/** Figures of a verdict, as the rule gave them. */
const Figures = z.record(z.string(), z.json().optional());

/** A rule of a stage's gate, as it was judged: with what was found, what is asked and what is missing. */
const ChecklistLine = z.strictObject({
  rule: z.string(),
  version: z.int(),
  params: Figures,
  severity: z.string(),
  basis: z.strictObject({ kind: z.string(), reference: z.string() }),
  verdict: z.record(z.string(), z.json().optional()),
  waived: z.strictObject({ authority: z.string(), expiresAt: At }).nullable(),
  blocks: z.boolean(),
});

const Stage = z.strictObject({
  stage: z.string(),
  title: z.string(),
  state: z.string(),
  /** When the clock asks for its passage; null where it has no time. */
  dueAt: At.nullable(),
  /** When it passed, where it has. Reports of earlier say nothing of it. */
  passedAt: At.nullable().optional(),
});

const Passage = z.strictObject({
  how: z.string(),
  stage: z.string(),
  title: z.string(),
  outcome: z.string().nullable(),
});

const Evidence = z.strictObject({
  title: z.string(),
  url: z.string().nullable(),
  hash: z.string().nullable(),
});

/** The last word on a milestone. `completion` is null where nobody ever reported: that is said, and not left out. */
const Milestone = z.strictObject({
  code: z.string(),
  title: z.string(),
  responsible: z.string().nullable(),
  dueOn: Day.nullable(),
  overdue: z.boolean(),
  completion: z.string().nullable(),
  period: z.string().nullable(),
  reportedAt: At.nullable().meta({ with: 'completion' }),
  text: z.string().nullable(),
  /** Why there was nothing to report, in the words of who reported. */
  nil: z.string().nullable(),
  evidence: z.array(Evidence),
  expectedOn: Day.nullable(),
});

const Commitment = z.strictObject({
  code: z.string(),
  number: z.int().nullable(),
  title: z.string(),
  lead: z.string().nullable(),
  /** How it goes; null before its implementation starts. */
  state: z.string().nullable(),
  milestones: z.array(Milestone),
});

const Agreement = z.strictObject({
  number: z.int(),
  madeBy: z.enum(['meeting', 'session']),
  text: z.string(),
  owner: z.string().nullable(),
  dueOn: Day.nullable(),
  overdue: z.boolean(),
});

const Dated = z.strictObject({
  kind: z.string(),
  name: z.string(),
  dueAt: At,
});

/** How a process stands and what changed, for its monitoring body: computed when it was made, and frozen. */
export const StatusReport = z.strictObject({
  ...common,
  organization: z.string(),
  report: z.strictObject({
    id: z.string(),
    cause: z.enum(['monthly', 'passage', 'overdue', 'asked']),
    /** The month that it is of, where it is of one. */
    month: z.string().nullable(),
    dueAt: At,
    /** Its figures are of this instant, whatever month it is of. */
    madeAt: At,
    /** Whether it was made more than a day after it was due: then its figures are not of that time. */
    late: z.boolean(),
    passages: z.array(Passage),
    addressees: z.array(z.string()),
    previous: z.strictObject({ folio: z.string(), madeAt: At, month: z.string().nullable() }).nullable(),
  }),
  standing: z.strictObject({ state: z.string(), since: At.nullable(), reason: z.string().nullable() }),
  stages: z.array(Stage),
  checklists: z.array(
    z.strictObject({
      stage: z.string(),
      title: z.string(),
      open: z.boolean(),
      met: z.int(),
      lines: z.array(ChecklistLine),
    }),
  ),
  changes: z.strictObject({
    fromEvent: z.int(),
    toEvent: z.int(),
    total: z.int(),
    byType: z.array(z.strictObject({ type: z.string(), count: z.int() })),
    passages: z.array(
      z.strictObject({ event: z.int(), type: z.string(), title: z.string().nullable(), at: At }),
    ),
    resolutions: z.array(
      z.strictObject({
        kind: z.string(),
        title: z.string().nullable(),
        state: z.string(),
        decidedAt: At,
      }),
    ),
  }),
  commitments: z.array(Commitment),
  agreements: z.strictObject({ open: z.int(), overdue: z.int(), lines: z.array(Agreement) }),
  overdue: z.array(Dated.extend({ isNew: z.boolean() })),
  upcoming: z.array(Dated),
  waivers: z.array(
    z.strictObject({
      stage: z.string(),
      title: z.string(),
      rule: z.string(),
      authority: z.string(),
      grantedAt: At,
      expiresAt: At,
      stands: z.boolean(),
    }),
  ),
  findings: z.array(
    z.strictObject({
      stage: z.string(),
      title: z.string(),
      rule: z.string(),
      correctedEvent: z.int(),
      correctionEvent: z.int(),
      raisedAt: At,
    }),
  ),
  suspensions: z.array(z.strictObject({ kind: z.string(), at: At, reason: z.string() })),
  /** The end of the ledger that all of it was read behind: against it anybody can check later that nothing was rewritten. */
  ledger: z.strictObject({ events: z.int(), head: z.string() }),
});
export type StatusReport = z.output<typeof StatusReport>;
