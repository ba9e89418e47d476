import type { Json } from '../../kernel/canonical.ts';
import type { Stepper } from '../../kernel/machine.ts';
import type { Issue } from '../../kernel/refusals.ts';
import { compileWorkflow } from '../machine.ts';
import { conditionsOf, stageOrder } from '../order.ts';
import { regions } from '../regions.ts';
import type { WorkflowSpec } from '../spec.ts';
import { astray, type Walk, walkMachine } from '../walk.ts';
import { finding } from './finding.ts';

/** How far a workflow was walked. Where `complete` is false, the rest was only followed along one way to its end. */
export interface Walked {
  readonly states: number;
  readonly steps: number;
  readonly complete: boolean;
}

/** A walk of this many states takes about a second; a line of ten stages with a forum has 45 of them. */
const mostStates = 1_000;

/**
 * Walks the compiled machine before a workflow is accepted: every stage begins somewhere, every outcome can
 * come about, and from every state that can be come to an end can be reached without cancelling.
 */
export function lintWalk(spec: WorkflowSpec): { issues: Issue[]; walked: Walked } {
  const issues: Issue[] = [];
  const walked = { states: 0, steps: 0, complete: true };
  for (const stages of parts(spec)) {
    const part = { ...spec, stages };
    // Activities lead nowhere else, so the walk leaves them out.
    const machine = compileWorkflow({ ...part, throughout: [] }, {});
    const walk = walkMachine(machine, mostStates);
    walked.states += walk.states.size;
    walked.steps += walk.steps;
    walked.complete &&= walk.complete;
    issues.push(...(walk.complete ? found(part, walk) : foundOnOneWay(part, machine)));
  }
  return { issues, walked };
}

/** The stages in groups that have nothing to do with each other: walked one by one, they do not multiply. */
function parts(spec: WorkflowSpec): WorkflowSpec['stages'][] {
  const group = new Map(Object.keys(spec.stages).map((id) => [id, id]));
  const join = (one: string, other: string) => {
    const [from, to] = [group.get(one), group.get(other)];
    if (from === undefined || to === undefined) return;
    for (const [id, of] of group) if (of === from) group.set(id, to);
  };
  for (const [id, stage] of Object.entries(spec.stages)) {
    for (const condition of conditionsOf(stage)) join(id, condition.stage);
    for (const { to } of Object.values(stage.outcomes)) if (to !== undefined) join(id, to);
  }
  return [...new Set(group.values())].map((of) =>
    Object.fromEntries(Object.entries(spec.stages).filter(([id]) => group.get(id) === of)),
  );
}

function found(spec: WorkflowSpec, walk: Walk): Issue[] {
  const states = [...walk.states.values()];
  const taken = new Set([...walk.ways.values()].flatMap((ways) => ways.map(({ event }) => event)));
  const [lost] = astray(withoutCancelling(walk), ended);
  return [
    ...neverBegun(spec, states),
    ...Object.entries(spec.stages).flatMap(([id, { outcomes }]) =>
      Object.keys(outcomes)
        .filter((name) => !taken.has(`outcome.${id}.${name}`))
        .map((name) => finding(['stages', id, 'outcomes', name], 'lint-outcome-never-reached', { name })),
    ),
    ...(lost === undefined
      ? []
      : [finding(['stages'], 'lint-no-way-to-an-end', { state: walk.states.get(lost)! })]),
  ];
}

const ended = (state: Json): boolean => typeof state === 'string' && state !== 'cancelled';

function withoutCancelling(walk: Walk): Walk {
  const states = new Map([...walk.states].filter(([, state]) => state !== 'cancelled'));
  const ways = new Map(
    [...walk.ways].map(([from, ways]) => [from, ways.filter(({ event }) => event !== 'cancel')]),
  );
  return { ...walk, states, ways };
}

function neverBegun(spec: WorkflowSpec, states: readonly Json[]): Issue[] {
  const begun = new Set(
    states.flatMap((state) =>
      Object.entries(regions(state))
        .filter(([, region]) => region !== 'waiting')
        .map(([id]) => id),
    ),
  );
  return Object.keys(spec.stages)
    .filter((id) => !begun.has(id))
    .map((id) => finding(['stages', id], 'lint-stage-never-begins', { stage: id }));
}

/** Passes every stage once, in its order, and closes. */
function foundOnOneWay(spec: WorkflowSpec, machine: Stepper): Issue[] {
  let state = machine.initial;
  const states = [state];
  const events = stageOrder(spec).flatMap((id) => [`request-passage.${id}`, `approve.${id}`]);
  for (const type of [...events, 'close']) {
    state = machine.step(state, { type, verdict: 'open' }).value;
    states.push(state);
  }
  const closed = ended(state) ? [] : [finding(['stages'], 'lint-no-way-to-an-end', { state })];
  return [...neverBegun(spec, states), ...closed];
}
