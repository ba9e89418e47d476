import { expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { canonicalJson } from '../../../engine/kernel/canonical.ts';
import { compileWorkflow, workflowMachine } from '../../../engine/workflow/machine.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import { runnable } from '../../../engine/workflow/registry.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { walkMachine } from '../../../engine/workflow/walk.ts';
import { workflows } from '../../../workflows/index.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();

function workflowOf(input: WorkflowInput) {
  const prepared = prepareWorkflow(input, catalogue);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  return runnable(prepared.definition, catalogue, prepared.hash);
}

const cases = [...workflows, smallWorkflow()].map((input) => ({
  name: `${input.id}@${input.version}`,
  workflow: workflowOf(input),
}));

/** Every path that XState's own graph finds from the beginning, one to each state, with every gate open. */
function pathsOf(machine: AnyStateMachine) {
  const events = machine.events.map((type) => ({ type, verdict: 'open' }));
  return getShortestPaths(machine, {
    events: events as never,
    serializeState: ((snapshot: { value: unknown }) => canonicalJson(snapshot.value)) as never,
  });
}

it.each(cases)('comes in $name to the states that XState finds, and to no other', ({ workflow }) => {
  const found = pathsOf(workflowMachine(workflow.spec, {}));
  const walk = walkMachine(compileWorkflow(workflow.spec, {}), 5_000);
  expect(walk.complete).toBe(true);
  expect(found.map(({ state }) => canonicalJson(state.value)).sort()).toEqual([...walk.states.keys()].sort());
});

it.each(cases)('steps along every path of $name to the state that XState comes to', ({ workflow }) => {
  for (const { state, steps } of pathsOf(workflowMachine(workflow.spec, {}))) {
    let value = workflow.machine.initial;
    for (const { event } of steps.filter((step) => !step.event.type.startsWith('xstate.'))) {
      const step = workflow.machine.step(value, event as never);
      expect(step.accepted).toBe(true);
      value = step.value;
    }
    expect(value).toEqual(state.value);
  }
});

it.each(cases)(
  'takes in every state of $name what it says that it takes, and nothing else',
  ({ workflow }) => {
    const { machine, spec, opens } = workflow;
    const { events } = workflowMachine(spec, opens);
    for (const state of walkMachine(compileWorkflow(spec, {}), 5_000).states.values()) {
      const accepts = machine.accepts(state);
      for (const type of events) {
        const { accepted } = machine.step(state, { type, verdict: 'open' });
        expect({ state, type, accepted }).toEqual({ state, type, accepted: accepts.includes(type) });
      }
    }
  },
);
