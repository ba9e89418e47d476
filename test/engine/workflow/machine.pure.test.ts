import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lintWalk } from '../../../engine/workflow/lint/walk.ts';
import { compileWorkflow } from '../../../engine/workflow/machine.ts';
import { conditionsOf, passedBefore } from '../../../engine/workflow/order.ts';
import { regions } from '../../../engine/workflow/regions.ts';
import { WorkflowSpec } from '../../../engine/workflow/spec.ts';
import { walkMachine } from '../../../engine/workflow/walk.ts';
import { randomWorkflow } from './random-workflow.ts';

const machineOf = (spec: WorkflowSpec) => compileWorkflow(spec, {});
const bound = 1_500;

/** Every state of a workflow's machine within the bound, and every way from it. */
function everyStep(spec: WorkflowSpec) {
  const walk = walkMachine(machineOf(spec), bound);
  return [...walk.ways].flatMap(([from, ways]) =>
    ways.map(({ event, to }) => ({
      event,
      from: regions(walk.states.get(from)!),
      to: regions(walk.states.get(to) ?? null),
    })),
  );
}

function everyState(spec: WorkflowSpec) {
  return [...walkMachine(machineOf(spec), bound).states.values()];
}

const holds = (check: (spec: WorkflowSpec) => void) =>
  fc.assert(fc.property(randomWorkflow, check), { numRuns: 25 });

it('works on a stage exactly while what it waits for holds', () => {
  holds((spec) => {
    for (const state of everyState(spec)) {
      const now = regions(state);
      if (now.standing === undefined) continue;
      for (const [id, stage] of Object.entries(spec.stages)) {
        const may = conditionsOf(stage).every(({ stage: other, is }) =>
          is === 'passed' ? now[other] === 'passed' : now[other] !== 'waiting',
        );
        expect({ id, begun: now[id] !== 'waiting' }).toEqual({ id, begun: may });
      }
    }
  });
});

const takenIn: Record<string, readonly string[]> = {
  'request-passage': ['working'],
  approve: ['awaiting-approval'],
  return: ['awaiting-approval'],
  'withdraw-request': ['awaiting-approval'],
  outcome: ['working', 'awaiting-approval'],
  reopen: ['passed'],
};

it('takes an event of a stage only where that stage stands for it', () => {
  holds((spec) => {
    for (const { event, from } of everyStep(spec)) {
      const [kind = '', stage = ''] = event.split('.');
      if (takenIn[kind] !== undefined) expect(takenIn[kind]).toContain(from[stage]);
    }
  });
});

it('sends back, with a stage that is worked on again, every stage that needs it to have passed', () => {
  holds((spec) => {
    for (const { event, from, to } of everyStep(spec)) {
      for (const id of Object.keys(spec.stages)) {
        if (from[id] !== 'passed' || to[id] !== 'working') continue;
        for (const later of Object.keys(spec.stages)) {
          if (passedBefore(spec, later).has(id))
            expect([event, later, to[later]]).toEqual([event, later, 'waiting']);
        }
      }
    }
  });
});

it('takes nothing while it is suspended but to go on or to be cancelled', () => {
  holds((spec) => {
    for (const { event, from } of everyStep(spec)) {
      if (from.standing === 'suspended') expect(['resume', 'cancel']).toContain(event);
    }
  });
});

it('does not move on a gate that is shut', () => {
  holds((spec) => {
    const machine = machineOf(spec);
    for (const state of everyState(spec)) {
      for (const type of machine.accepts(state)) {
        if (!/^(request-passage|approve|outcome)\./.test(type)) continue;
        for (const verdict of ['blocked', undefined]) {
          expect(machine.step(state, { type, verdict })).toEqual({ accepted: false, value: state });
        }
      }
    }
  });
});

it('closes only when every stage has passed', () => {
  holds((spec) => {
    for (const { event, from } of everyStep(spec)) {
      if (event !== 'close') continue;
      expect(Object.keys(spec.stages).filter((id) => from[id] !== 'passed')).toEqual([]);
    }
  });
});

it('finds no fault by walking any workflow whose stages are in order', () => {
  holds((spec) => {
    expect(lintWalk(spec).issues).toEqual([]);
  });
});

const spoilt = (spec: WorkflowSpec, spoil: (stages: WorkflowSpec['stages']) => void): WorkflowSpec => {
  const copy = structuredClone(spec);
  spoil(copy.stages);
  return copy;
};

const two = WorkflowSpec.parse({
  ...fc.sample(randomWorkflow, { numRuns: 1, seed: 1 })[0],
  stages: {
    one: { title: { es: 'Uno', en: 'One' }, gate: [] },
    two: { title: { es: 'Dos', en: 'Two' }, after: ['one'], gate: [] },
  },
});

it('finds by walking what could not happen, were it to come so far', () => {
  const circle = spoilt(two, (stages) => {
    stages.one!.after = [{ stage: 'two', is: 'begun' }];
    stages.two!.outcomes = { void: { title: two.title, leadsTo: 'end', gate: [] } };
  });
  expect(lintWalk(circle).issues.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
    'stages.one: lint-stage-never-begins',
    'stages.two: lint-stage-never-begins',
    'stages.two.outcomes.void: lint-outcome-never-reached',
    'stages: lint-no-way-to-an-end',
  ]);
});

it('says so where it stops, and still follows one way to the end', () => {
  const side = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`side-${index}`, { ...two.stages.one!, after: ['one'] }]),
  );
  const wide = spoilt(two, (stages) => {
    Object.assign(stages, side);
    stages.two!.after = Object.keys(side);
  });
  expect(lintWalk(wide)).toMatchObject({ issues: [], walked: { states: 1_000, complete: false } });
  const shut = spoilt(wide, (stages) => {
    stages.two!.after = [...Object.keys(side), 'two'];
  });
  expect(lintWalk(shut).issues.map(({ reason }) => reason)).toEqual([
    'lint-stage-never-begins',
    'lint-no-way-to-an-end',
  ]);
});

it('walks groups of stages that have nothing to do with each other one by one', () => {
  const free = spoilt(two, (stages) => {
    for (let index = 0; index < 20; index += 1) stages[`free-${index}`] = { ...stages.one! };
  });
  const { walked } = lintWalk(free);
  expect(walked.complete).toBe(true);
  expect(walked.states).toBeLessThan(200);
});
