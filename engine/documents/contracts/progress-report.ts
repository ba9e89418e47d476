import { z } from 'zod';
import { Delay, ShownEvidence } from './commitment-sheet.ts';
import { At, common, Day } from './every-document.ts';

/** A milestone in a period. Without a report `completion` is null: that is said, and is not the same as a nil report. */
const Milestone = z.strictObject({
  title: z.string(),
  responsible: z.string().nullable(),
  dueOn: Day.nullable(),
  completion: z.string().nullable(),
  /** What was done; null where there was nothing to report or nobody reported. */
  text: z.string().nullable(),
  /** Why there is nothing to report. */
  nil: z.string().nullable(),
  /** Whether no report is asked for in this period: it has not begun, or was complete before. */
  notAsked: z.boolean(),
  /** How far it was by its last report before this period, and in which; null where there is none. */
  before: z.strictObject({ completion: z.string(), period: z.string() }).nullable(),
  reportedAt: At.nullable().meta({ with: 'completion' }),
  overdue: z.boolean(),
  evidence: z.array(ShownEvidence),
});

/** What was reported on every milestone in one period, and what was not. */
export const ProgressReport = z.strictObject({
  ...common,
  period: z.strictObject({ id: z.string(), startsOn: Day, endsOn: Day, dueAt: At }),
  plan: z.strictObject({ title: z.string() }).nullable(),
  totals: z.strictObject({
    milestones: z.int(),
    reported: z.int(),
    nil: z.int(),
    missing: z.int(),
    late: z.int(),
    /** Complete at the end of the period: in this one or in one before. */
    complete: z.int(),
  }),
  commitments: z.array(
    z.strictObject({
      number: z.int().nullable(),
      title: z.string(),
      lead: z.string().nullable(),
      state: z.string(),
      milestones: z.array(Milestone),
      delays: z.array(Delay),
    }),
  ),
});
export type ProgressReport = z.output<typeof ProgressReport>;
