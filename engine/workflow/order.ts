import type { ConditionSpec, StageSpec, WorkflowSpec } from './spec.ts';

/** A condition in its long form: a stage that another waits for, and how far it must have come. */
export interface Condition {
  readonly stage: string;
  readonly is: 'begun' | 'passed';
}

/** What a stage waits for. A name alone means that the stage has passed. */
export function conditionsOf(stage: Pick<StageSpec, 'after'>): Condition[] {
  return stage.after.map((condition: ConditionSpec) =>
    typeof condition === 'string' ? { stage: condition, is: 'passed' } : condition,
  );
}

/** The stages that a stage waits for, directly or through others. */
export function ancestors(spec: Pick<WorkflowSpec, 'stages'>, id: string, found = new Set<string>()) {
  const stage = spec.stages[id];
  for (const condition of stage === undefined ? [] : conditionsOf(stage)) {
    if (found.has(condition.stage)) continue;
    found.add(condition.stage);
    ancestors(spec, condition.stage, found);
  }
  return found;
}

/**
 * The stages that have passed before a stage begins, whatever way the process took. Not all that it waits
 * for: a stage that waits only for another's beginning runs beside it.
 */
export function passedBefore(
  spec: Pick<WorkflowSpec, 'stages'>,
  id: string,
  seen: readonly string[] = [],
): Set<string> {
  const passed = new Set<string>();
  const stage = spec.stages[id];
  if (stage === undefined || seen.includes(id)) return passed;
  for (const condition of conditionsOf(stage)) {
    if (condition.is === 'passed') passed.add(condition.stage);
    for (const earlier of passedBefore(spec, condition.stage, [...seen, id])) passed.add(earlier);
  }
  return passed;
}

/**
 * The stages in the order in which they may begin; those that may begin together by their name. JSON keeps no
 * order of names that would survive the database, so the order is taken from what the workflow says.
 */
export function stageOrder(spec: Pick<WorkflowSpec, 'stages'>): string[] {
  const left = new Set(Object.keys(spec.stages).sort());
  const order: string[] = [];
  while (left.size > 0) {
    const ready = [...left].filter((id) =>
      conditionsOf(spec.stages[id]!).every(({ stage }) => !left.has(stage)),
    );
    // A circle of conditions has no order; lint refuses it, and until then names do.
    const next = ready.length > 0 ? ready : [...left];
    for (const id of next) {
      left.delete(id);
      order.push(id);
    }
  }
  return order;
}

/** The same workflow with its stages in their order, and everything else that has a name by its name. */
export function inOrder(spec: WorkflowSpec): WorkflowSpec {
  const stages = stageOrder(spec).map((id) => {
    const stage = spec.stages[id]!;
    return [id, { ...stage, outcomes: byName(stage.outcomes) }] as const;
  });
  const { forum } = spec;
  return {
    ...spec,
    roles: byName(spec.roles),
    ...(forum === undefined ? {} : { forum: { ...forum, sectors: byName(forum.sectors) } }),
    stages: Object.fromEntries(stages),
  };
}

function byName<T>(members: { [name: string]: T }): { [name: string]: T } {
  return Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));
}
