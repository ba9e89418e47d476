import type { Issue } from '../../kernel/refusals.ts';
import type { WorkflowSpec } from '../spec.ts';
import type { StageMapping } from './mapping.ts';
import { comesFrom } from './migrate-state.ts';

type Stages = Pick<WorkflowSpec, 'stages'>;

/** What is wrong with a mapping: a stage that is not there, one that is said twice, one that is mapped and counts as passed. */
export function lintMapping(from: Stages, to: Stages, mapping: StageMapping): Issue[] {
  const { stages, passed } = mapping;
  const olds = Object.values(stages);
  return [
    ...Object.entries(stages).flatMap(([id, old]): Issue[] => {
      const path = `mapping.stages.${id}`;
      if (to.stages[id] === undefined) return [{ path, reason: 'not-a-stage-there', details: { stage: id } }];
      if (from.stages[old] === undefined)
        return [{ path, reason: 'not-a-stage-here', details: { stage: old } }];
      return olds.filter((one) => one === old).length > 1
        ? [{ path, reason: 'stage-mapped-twice', details: { stage: old } }]
        : [];
    }),
    ...passed.flatMap((id, index): Issue[] => {
      const path = `mapping.passed.${index}`;
      if (to.stages[id] === undefined) return [{ path, reason: 'not-a-stage-there', details: { stage: id } }];
      return comesFrom(id, from, mapping) === undefined
        ? []
        : [{ path, reason: 'stage-is-not-new', details: { stage: id } }];
    }),
  ];
}
