import type { Facts } from '../facts.ts';
import type { Verdict } from '../gates/verdict.ts';

/** While nothing is under way, no report mends anything: the plan is submitted first, and then its implementation begins. */
export function whatBegins(
  { planSubmission }: Pick<Facts, 'planSubmission'>,
  verdict: Verdict,
): readonly string[] | undefined {
  if (verdict.status !== 'unknown') return undefined;
  return planSubmission?.submittedAt == null
    ? ['submit-plan', 'start-implementation']
    : ['start-implementation'];
}
