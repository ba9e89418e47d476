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
  known = new Map<string, Set<string>>(),
): ReadonlySet<string> {
  const before = known.get(id);
  if (before !== undefined) return before;
  const passed = new Set<string>();
  // Known from here on, so that each stage is looked at once, and a circle, which lint refuses, comes to an end.
  known.set(id, passed);
  const stage = spec.stages[id];
  for (const condition of stage === undefined ? [] : conditionsOf(stage)) {
    if (condition.is === 'passed') passed.add(condition.stage);
    for (const earlier of passedBefore(spec, condition.stage, known)) passed.add(earlier);
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
  const { forum, areas } = spec;
  return {
    ...spec,
    roles: byName(spec.roles),
    ...(forum === undefined ? {} : { forum: { ...forum, sectors: byName(forum.sectors) } }),
    ...(areas === undefined ? {} : { areas: byName(areas) }),
    stages: named(stages),
  };
}

const byName = <T>(members: { [name: string]: T }): { [name: string]: T } =>
  named(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Has these names and no other: what a caller asks for by the name of something of JavaScript's is not there. */
const named = <T>(entries: readonly (readonly [string, T])[]): { [name: string]: T } =>
  Object.assign(Object.create(null), Object.fromEntries(entries));
