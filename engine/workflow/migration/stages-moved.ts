import type { Json } from '../../kernel/canonical.ts';
import { type Difference, differencesBetween } from '../diff.ts';
import { regions } from '../regions.ts';
import type { WorkflowSpec } from '../spec.ts';
import type { StageMapping } from './mapping.ts';
import { comesFrom, migrateState } from './migrate-state.ts';

/** What becomes of a stage of the new version. */
export interface StageMoved {
  readonly stage: string;
  /** The stage of the old version that it goes on from; null for a new one. */
  readonly from: string | null;
  readonly before: string | null;
  readonly after: string;
  readonly change: 'stays' | 'goes-on' | 'begins' | 'waits-again' | 'new' | 'counts-as-passed';
}

/** A gate that is judged by other rules than before, of a stage that is still to be left. */
export interface GateMoved {
  readonly stage: string;
  /** Left out for the gate of the stage itself. */
  readonly outcome?: string;
  readonly differences: readonly Difference[];
}

/** What becomes of every stage of the new version, in its order, and which old ones are gone with where they stood. */
export function stagesMoved(
  from: WorkflowSpec,
  to: WorkflowSpec,
  state: Json,
  mapping: StageMapping,
): { readonly stages: StageMoved[]; readonly gone: { stage: string; state: string }[] } {
  const before = regions(state);
  const after = regions(migrateState(from, to, state, mapping));
  const stages = Object.keys(to.stages).map((stage): StageMoved => {
    const old = comesFrom(stage, from, mapping) ?? null;
    const was = old === null ? null : (before[old] ?? null);
    const is = after[stage]!;
    return { stage, from: old, before: was, after: is, change: changeOf(stage, { old, was, is }) };
  });
  const kept = new Set(stages.map((one) => one.from));
  const gone = Object.keys(from.stages)
    .filter((id) => !kept.has(id))
    .map((stage) => ({ stage, state: before[stage] ?? 'waiting' }));
  return { stages, gone };
}

function changeOf(
  stage: string,
  { old, was, is }: { old: string | null; was: string | null; is: string },
): StageMoved['change'] {
  if (old === null) return is === 'passed' ? 'counts-as-passed' : is === 'working' ? 'begins' : 'new';
  if (was === is) return old === stage ? 'stays' : 'goes-on';
  return is === 'waiting' ? 'waits-again' : 'begins';
}

/** The gates that differ, of the stages that are not passed when the process has moved. */
export function gatesMoved(from: WorkflowSpec, to: WorkflowSpec, stages: readonly StageMoved[]): GateMoved[] {
  return stages.flatMap(({ stage, from: old, after }) => {
    if (after === 'passed') return [];
    const [one, other] = [old === null ? undefined : from.stages[old], to.stages[stage]!];
    const outcomes = new Set([...Object.keys(one?.outcomes ?? {}), ...Object.keys(other.outcomes)]);
    return [
      { stage, differences: differencesBetween(one?.gate ?? [], other.gate) },
      ...[...outcomes].sort().map((outcome) => ({
        stage,
        outcome,
        differences: differencesBetween(
          one?.outcomes[outcome]?.gate ?? [],
          other.outcomes[outcome]?.gate ?? [],
        ),
      })),
    ].filter(({ differences }) => differences.length > 0);
  });
}
