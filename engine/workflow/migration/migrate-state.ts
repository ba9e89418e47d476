import type { Json } from '../../kernel/canonical.ts';
import { conditionsOf, stageOrder } from '../order.ts';
import { regions } from '../regions.ts';
import type { WorkflowSpec } from '../spec.ts';
import type { StageMapping } from './mapping.ts';

type Stages = Pick<WorkflowSpec, 'stages'>;

/** The old stage that a new one goes on from: the one that the mapping says, or the one of its own name. */
export function comesFrom(id: string, from: Stages, mapping: StageMapping): string | undefined {
  const mapped = mapping.stages[id];
  if (mapped !== undefined) return mapped;
  const taken = Object.values(mapping.stages).includes(id);
  return from.stages[id] === undefined || taken ? undefined : id;
}

/**
 * The state of a running process in another version of its workflow. Each stage stands where it stood; a new one waits,
 * or counts as passed; what waits for a stage that has not come so far waits again, and what waits for nothing begins.
 * Pure, so that a ledger is folded through both versions.
 */
export function migrateState(from: Stages, to: Stages, state: Json, mapping: StageMapping): Json {
  const before = regions(state);
  const after: { [region: string]: string } = { standing: before.standing ?? 'active' };
  for (const id of stageOrder(to)) {
    const old = comesFrom(id, from, mapping);
    const carried = old === undefined ? (mapping.passed.includes(id) ? 'passed' : 'waiting') : before[old];
    // What comes before in the order is settled, and a stage waits only for what comes before it.
    const ready = conditionsOf(to.stages[id]!).every(({ stage, is }) =>
      is === 'passed' ? after[stage] === 'passed' : after[stage] !== 'waiting',
    );
    after[id] = !ready ? 'waiting' : carried === 'waiting' || carried === undefined ? 'working' : carried;
  }
  return { running: after };
}
