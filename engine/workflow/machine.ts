import { and, createMachine, or, stateIn } from 'xstate';
import { type Stepper, stepper } from '../kernel/machine.ts';
import { conditionsOf, passedBefore } from './order.ts';
import type { StageSpec, WorkflowSpec } from './spec.ts';

/** The states of a stage. `passed` is not final in XState's sense: a resolution may reopen the stage. */
export type StageState = 'waiting' | 'working' | 'awaiting-approval' | 'passed';

/** The commands that each activity opens, by the activity's name. */
export type OpenedBy = { readonly [activity: string]: readonly string[] };

type Transition = { target?: string; guard?: unknown; actions?: string };
type On = Record<string, Transition | Transition[]>;

const active = stateIn({ running: { standing: 'active' } });
const gateOpen = ({ event }: { event: unknown }) => (event as { verdict?: string }).verdict === 'open';

/**
 * A workflow as a state machine. Running is parallel: a region for each stage, which starts by itself when
 * its conditions over the others hold, and one for the standing, active or suspended, that every guard asks.
 * A passage carries the gate's verdict in its event; the guard reads it there, because a guard that asked
 * the database would answer with a promise, which counts as yes.
 */
export function workflowMachine(spec: WorkflowSpec, activities: OpenedBy) {
  const stages = Object.entries(spec.stages);
  return createMachine({
    id: `${spec.id}@${spec.version}`,
    // A stage begins without an event. A circle of such beginnings fails here instead of hanging for ever.
    options: { maxIterations: 10 + 10 * stages.length },
    initial: 'running',
    states: {
      running: {
        type: 'parallel',
        on: courseOf(spec, activities) as never,
        states: {
          standing: {
            initial: 'active',
            states: { active: { on: { suspend: 'suspended' } }, suspended: { on: { resume: 'active' } } },
          },
          ...Object.fromEntries(stages.map(([id, stage]) => [id, region(spec, id, stage, activities)])),
        },
      },
      closed: { type: 'final' },
      'closed-without-result': { type: 'final' },
      cancelled: { type: 'final' },
    },
  });
}

/** A workflow's machine, stepped purely. */
export const compileWorkflow = (spec: WorkflowSpec, activities: OpenedBy): Stepper =>
  stepper(workflowMachine(spec, activities));

/** What holds for the process as a whole: its ends, and the commands that are open throughout. */
function courseOf(spec: WorkflowSpec, activities: OpenedBy): On {
  const allPassed = and([
    active,
    ...Object.keys(spec.stages).map((id) => stateIn({ running: { [id]: 'passed' } })),
  ]);
  const on: On = { cancel: { target: 'cancelled' }, close: { target: 'closed', guard: allPassed } };
  for (const [id, stage] of Object.entries(spec.stages)) {
    for (const [name, outcome] of Object.entries(stage.outcomes)) {
      if (outcome.leadsTo === 'end')
        on[`outcome.${id}.${name}`] = {
          target: 'closed-without-result',
          guard: and([active, under(id), gateOpen as never]),
        };
    }
  }
  return { ...on, ...opened(spec.throughout, activities) };
}

function region(spec: WorkflowSpec, id: string, stage: StageSpec, activities: OpenedBy) {
  const back = returns(spec, id);
  const asked = stage.approval === undefined ? 'passed' : 'awaiting-approval';
  return {
    initial: 'waiting',
    states: {
      waiting: { always: { target: 'working', guard: conditions(stage) as never } },
      working: {
        on: {
          ...opened(stage.activities, activities),
          ...outcomes(id, stage),
          [`request-passage.${id}`]: { target: asked, guard: and([active, gateOpen as never]) },
          ...back.later,
        },
      },
      'awaiting-approval': {
        on: {
          ...outcomes(id, stage),
          [`approve.${id}`]: { target: 'passed', guard: and([active, gateOpen as never]) },
          [`return.${id}`]: { target: 'working', guard: active },
          [`withdraw-request.${id}`]: { target: 'working', guard: active },
          ...back.later,
        },
      },
      passed: {
        on: { [`reopen.${id}`]: { target: 'working', guard: active }, ...back.itself, ...back.later },
      },
    } as never,
  };
}

/** A stage begins when what it waits for has passed, or has begun where the workflow says so. */
function conditions(stage: StageSpec) {
  return and(
    conditionsOf(stage).map((condition) =>
      condition.is === 'passed'
        ? stateIn({ running: { [condition.stage]: 'passed' } })
        : begun(condition.stage),
    ) as never,
  );
}

const under = (id: string) =>
  or([
    stateIn({ running: { [id]: 'working' } }),
    stateIn({ running: { [id]: 'awaiting-approval' } }),
  ] as never);
const begun = (id: string) => or([under(id), stateIn({ running: { [id]: 'passed' } })] as never);

function opened(names: readonly string[], activities: OpenedBy): On {
  const commands = names.flatMap((name) => activities[name] ?? []);
  return Object.fromEntries(
    commands.map((command) => [command, { guard: active, actions: 'taken' } as never]),
  );
}

function outcomes(id: string, stage: StageSpec): On {
  const on: On = {};
  for (const [name, outcome] of Object.entries(stage.outcomes)) {
    if (outcome.leadsTo === 'end') continue;
    const target = outcome.leadsTo === 'repeat' ? 'working' : 'waiting';
    on[`outcome.${id}.${name}`] = { target, guard: and([active, gateOpen as never]), actions: 'taken' };
  }
  return on;
}

/**
 * What sends a stage back: the reopening of one that must have passed before it, or an outcome that returns to
 * it or before it. A stage that waits only for another's beginning goes on while that one is reopened. Each
 * asks where the stage stands that it comes from: its own region refuses the event elsewhere, this one would not.
 */
function returns(spec: WorkflowSpec, id: string): { itself: On; later: On } {
  const itself: On = {};
  const later: On = {};
  const before = passedBefore(spec, id);
  for (const earlier of before) {
    const guard = and([active, stateIn({ running: { [earlier]: 'passed' } })]);
    later[`reopen.${earlier}`] = { target: 'waiting', guard };
  }
  for (const [from, stage] of Object.entries(spec.stages)) {
    for (const [name, outcome] of Object.entries(stage.outcomes)) {
      if (outcome.leadsTo !== 'return' || outcome.to === undefined || from === id) continue;
      const event = `outcome.${from}.${name}`;
      const guard = and([active, under(from), gateOpen as never]);
      if (outcome.to === id) itself[event] = { target: 'working', guard };
      else if (before.has(outcome.to)) later[event] = { target: 'waiting', guard };
    }
  }
  return { itself, later };
}
