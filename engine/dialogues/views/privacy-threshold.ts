import type { WorkflowSpec } from '../../workflow/spec.ts';
import { PrivacyParams } from '../rule-params.ts';

/** What is used where a method does not say: the larger of the two that the OECD's glossary names. */
const usual = 5;

/** Below which number a count of people is not published: the strictest that the method's gates ask. */
export function privacyThreshold(spec: WorkflowSpec): number {
  const asked = Object.values(spec.stages)
    .flatMap((stage) => stage.gate)
    .filter((use) => use.rule === 'disaggregation-keeps-privacy')
    .map((use) => PrivacyParams.parse(use.params).k);
  return Math.max(usual, ...asked);
}
