import type { Catalogue } from '../../catalogue.ts';
import type { Issue } from '../../kernel/refusals.ts';
import type { WorkflowSpec } from '../spec.ts';
import { finding, nearest } from './finding.ts';
import { activitiesIn } from './uses.ts';

/** Activities that are not there, or that are opened where they are open already. */
export function lintActivities(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const known = catalogue.domains.flatMap((domain) => domain.activities.map(({ name }) => name));
  const named = activitiesIn(spec);
  return named.flatMap(({ name, at, stage }, index) => {
    if (catalogue.activity(name) === undefined) {
      return [finding(at, 'lint-unknown-activity', { name, nearest: nearest(name, known) })];
    }
    const before = named.slice(0, index).filter((one) => one.name === name);
    if (before.some((one) => one.stage === stage)) return [finding(at, 'lint-activity-twice', { name })];
    return before.some((one) => one.stage === undefined)
      ? [finding(at, 'lint-activity-throughout', { name })]
      : [];
  });
}
