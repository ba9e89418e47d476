import type { Rulebook, RuleUse } from '../gates/judge.ts';
import type { WorkflowSpec } from '../workflow/spec.ts';
import type { Requirement } from './standard.ts';

/**
 * The rule by which a requirement is looked at, with the method's own figures where the standard's are not verified.
 * A figure that was read in the standard stays as it is. Nothing where only an assessor can tell.
 */
export function useOf(
  book: Rulebook,
  { id, verified, source, kind, rule }: Requirement,
  terms: NonNullable<WorkflowSpec['standard']>,
): RuleUse | undefined {
  if (rule === undefined) return undefined;
  const asked = rule(terms);
  const own = verified === 'read' ? undefined : terms.figures?.[id];
  return {
    rule: asked.rule,
    version: Math.max(...book.ruleVersions(asked.rule)),
    params: { ...asked.params, ...own },
    severity: kind === 'minimum' ? 'programme' : 'good-practice',
    basis: { kind: 'standard', reference: source },
  };
}
