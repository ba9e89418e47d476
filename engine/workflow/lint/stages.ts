import type { Issue } from '../../kernel/refusals.ts';
import { ancestors, conditionsOf } from '../order.ts';
import type { OutcomeSpec, WorkflowSpec } from '../spec.ts';
import { finding, nearest } from './finding.ts';

/** Names that the machine needs for itself: a stage beside them would be taken for them. */
const reserved = ['standing'];

/** What is wrong with the order of the stages: conditions and outcomes that name what is not there or go in a circle. */
export function lintStages(spec: WorkflowSpec): Issue[] {
  const ids = Object.keys(spec.stages);
  if (ids.length === 0) return [finding(['stages'], 'lint-no-stages')];
  const named = ids
    .filter((id) => reserved.includes(id))
    .map((id) => finding(['stages', id], 'lint-reserved-stage', { name: id }));
  const conditions = ids.flatMap((id) => lintConditions(spec, id));
  const returns = ids.flatMap((id) =>
    Object.entries(spec.stages[id]!.outcomes).flatMap(([name, outcome]) =>
      lintReturn(spec, { id, name, ordered: conditions.length === 0 }, outcome),
    ),
  );
  return [...named, ...conditions, ...returns];
}

function lintConditions(spec: WorkflowSpec, id: string): Issue[] {
  const conditions = conditionsOf(spec.stages[id]!);
  return conditions.flatMap(({ stage }, index) => {
    const at = ['stages', id, 'after', index];
    if (stage === id) return [finding(at, 'lint-waits-for-itself', { stage })];
    if (spec.stages[stage] === undefined) {
      return [
        finding(at, 'lint-unknown-stage', { name: stage, nearest: nearest(stage, Object.keys(spec.stages)) }),
      ];
    }
    if (conditions.findIndex((one) => one.stage === stage) < index) {
      return [finding(at, 'lint-condition-twice', { stage })];
    }
    return ancestors(spec, stage).has(id)
      ? [finding(at, 'lint-circle', { circle: circle(spec, id, stage) })]
      : [];
  });
}

/** The way round, from a stage back to itself. */
function circle(spec: WorkflowSpec, id: string, waitsFor: string): string[] {
  const ways = [[id, waitsFor]];
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const { stage } of conditionsOf(spec.stages[way.at(-1)!] ?? { after: [] })) {
      if (stage === id) return [...way, id];
      if (!way.includes(stage)) ways.push([...way, stage]);
    }
  }
  return [id, waitsFor, id];
}

/** What comes before what is only known once the conditions are in order. */
function lintReturn(
  spec: WorkflowSpec,
  { id, name, ordered }: { id: string; name: string; ordered: boolean },
  { to }: OutcomeSpec,
): Issue[] {
  if (to === undefined) return [];
  const at = ['stages', id, 'outcomes', name, 'to'];
  const earlier = [...ancestors(spec, id)].filter((stage) => spec.stages[stage] !== undefined);
  if (to === id) return [finding(at, 'lint-returns-to-itself', { stage: id })];
  if (spec.stages[to] === undefined) {
    return [finding(at, 'lint-unknown-stage', { name: to, nearest: nearest(to, earlier) })];
  }
  return !ordered || earlier.includes(to)
    ? []
    : [finding(at, 'lint-returns-forward', { stage: to, earlier })];
}
