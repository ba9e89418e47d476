import { z } from 'zod';
import { Period } from '../calendar/period.ts';
import type { WorkflowSpec } from '../workflow/spec.ts';

/** How often milestones are reported on, and how long after a period its report is due. */
export const ReportingTerms = z.strictObject({
  periodMonths: z.int().positive().max(24),
  dueWithin: Period.default({ unit: 'natural-days', count: 15 }),
});

export type ReportingTerms = z.output<typeof ReportingTerms>;

/** The rule whose parameters are the terms. */
export const reportingRule = 'milestone-progress-reported';

/** The terms that a workflow gives, where one of its gates asks for reports; the first one's, if there are more. */
export function reportingTermsOf(spec: WorkflowSpec): ReportingTerms | undefined {
  const uses = Object.values(spec.stages).flatMap(({ gate }) => gate);
  const use = uses.find(({ rule }) => rule === reportingRule);
  return use === undefined ? undefined : ReportingTerms.parse(use.params);
}
