import type { Json } from '../../kernel/canonical.ts';
import type { WorkflowSpec } from '../spec.ts';

/** The kinds of change that are told in words of their own. */
export type ChangeCode =
  | 'title-changed'
  | 'calendar-changed'
  | 'late-after-changed'
  | 'role-added'
  | 'role-removed'
  | 'role-means-another'
  | 'sector-added'
  | 'sector-removed'
  | 'sector-seats-changed'
  | 'procedure-changed'
  | 'activity-added'
  | 'activity-removed'
  | 'activity-added-throughout'
  | 'activity-removed-throughout'
  | 'stage-added'
  | 'stage-removed'
  | 'stage-renamed'
  | 'stage-begins-otherwise'
  | 'condition-added'
  | 'condition-removed'
  | 'condition-asks-otherwise'
  | 'condition-weighs-otherwise'
  | 'condition-rests-on-another-basis'
  | 'deadline-changed'
  | 'approval-changed'
  | 'documents-changed'
  | 'outcome-added'
  | 'outcome-removed'
  | 'outcome-leads-elsewhere'
  | 'rule-version-changed'
  | 'activity-version-changed';

/**
 * One change for those who take part: its kind, its place in the new version (in the old one for what is gone), and what
 * its words are filled with: titles as they stand in the workflow, names of the catalogue, figures.
 */
export interface Change {
  readonly code: ChangeCode;
  readonly at: string;
  readonly values: { readonly [name: string]: Json };
}

export const stageTitle = (spec: WorkflowSpec, id: string): Json =>
  (spec.stages[id]?.title ?? { es: id, en: id }) as unknown as Json;

/** The names that only the first has, only the second, and both; by the alphabet. */
export function namesIn(one: object, other: object) {
  const [was, is] = [Object.keys(one).sort(), Object.keys(other).sort()];
  return {
    removed: was.filter((name) => !is.includes(name)),
    added: is.filter((name) => !was.includes(name)),
    both: is.filter((name) => was.includes(name)),
  };
}
