import type { Verdict } from '../../gates/verdict.ts';
import type { PlanSubmission } from '../../plan/facts/plan-submission.ts';

/** While nothing is under way, no report mends anything: the plan is submitted first, and then its implementation begins. */
export function whatBegins(
  { planSubmission }: { readonly planSubmission?: PlanSubmission | undefined },
  verdict: Verdict,
): readonly string[] | undefined {
  if (verdict.status !== 'unknown') return undefined;
  return planSubmission?.submittedAt == null
    ? ['submit-plan', 'start-implementation']
    : ['start-implementation'];
}
