import type { RuleUseSpec, WorkflowSpec } from '../spec.ts';
import type { Place } from './finding.ts';

/** A use of a rule and where it stands. */
export interface PlacedUse {
  readonly use: RuleUseSpec;
  readonly at: Place;
  readonly stage: string;
}

/** Every use of a rule in a workflow: in the gates of stages, and in those of outcomes. */
export function usesIn(spec: WorkflowSpec): PlacedUse[] {
  return gatesIn(spec).flatMap(({ stage, at, gate }) =>
    gate.map((use, index) => ({ use, stage, at: [...at, index] })),
  );
}

/** Every gate of a workflow, with its place. */
export function gatesIn(spec: WorkflowSpec) {
  return Object.entries(spec.stages).flatMap(([stage, { gate, outcomes }]) => [
    { stage, at: ['stages', stage, 'gate'] as Place, gate },
    ...Object.entries(outcomes).map(([name, outcome]) => ({
      stage,
      at: ['stages', stage, 'outcomes', name, 'gate'] as Place,
      gate: outcome.gate,
    })),
  ]);
}

/** An activity that a workflow names, and where; `stage` is left out for what is open throughout. */
export interface PlacedActivity {
  readonly name: string;
  readonly at: Place;
  readonly stage?: string;
}

export function activitiesIn(spec: WorkflowSpec): PlacedActivity[] {
  return [
    ...spec.throughout.map((name, index) => ({ name, at: ['throughout', index] })),
    ...Object.entries(spec.stages).flatMap(([stage, { activities }]) =>
      activities.map((name, index) => ({ name, stage, at: ['stages', stage, 'activities', index] })),
    ),
  ];
}
