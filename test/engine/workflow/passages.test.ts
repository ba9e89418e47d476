import { expect, it } from 'vitest';
import { canonicalJson } from '../../../engine/kernel/canonical.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { compileWorkflow } from '../../../engine/workflow/machine.ts';
import { type WorkflowInput, WorkflowSpec } from '../../../engine/workflow/spec.ts';
import { walkMachine } from '../../../engine/workflow/walk.ts';
import { workflows } from '../../../workflows/index.ts';
import { aDriver, type Driver } from './course-driver.ts';
import { smallWorkflow } from './small-workflow.ts';
import { nearest, tourOf, waysOf } from './tour.ts';

/** A workflow without the rules that no authority may waive: what is toured is its course, not its law. */
const withoutLaw = (workflow: WorkflowInput): WorkflowInput => ({
  ...workflow,
  stages: Object.fromEntries(
    Object.entries(workflow.stages).map(([id, stage]) => [
      id,
      { ...stage, gate: stage.gate.filter(({ severity }) => severity !== 'legal') },
    ]),
  ),
});

/** What a process goes through, whatever its gates ask: but for whether an outcome has one, which a tour passes by. */
const courseOf = ({ stages }: WorkflowInput): string =>
  JSON.stringify(stages, (key, value) => {
    if (key === 'title' || key === 'activities' || key === 'window') return undefined;
    return key === 'gate' ? value.length > 0 : value;
  });

/** The newest version of each method, by whose course new processes go; of one course for several countries, one. */
const newest = new Map(workflows.map((workflow) => [workflow.id, workflow] as const));
const courses = new Map(
  [...newest.values(), smallWorkflow()].map((workflow) => [courseOf(workflow), workflow] as const),
).values();

const cases = [...courses].map(withoutLaw).map((workflow) => {
  const spec = WorkflowSpec.parse(workflow);
  const machine = compileWorkflow(spec, {});
  return {
    name: `${workflow.id}@${workflow.version}`,
    workflow,
    spec,
    first: canonicalJson(machine.initial),
    walk: walkMachine(machine, 5_000),
  };
});

/** Whether an outcome waits for nothing: its gate cannot be waived, so a tour takes only those without one. */
const isFree = (spec: WorkflowSpec) => (event: string) => {
  const [kind, stage = '', outcome = ''] = event.split('.');
  return kind !== 'outcome' || spec.stages[stage]!.outcomes[outcome]!.gate.length === 0;
};

const verified = async ({ at, process }: Driver) =>
  (await verifyOne(at.engine, { organization: at.organization, process }))?.faults;

it.each(cases)(
  'takes a real process through every passage of $name',
  { timeout: 120_000 },
  async (workflow) => {
    const driver = await aDriver(workflow.workflow);
    const tour = tourOf(workflow.walk, workflow.first, isFree(workflow.spec));
    const visited = new Set([workflow.first]);
    for (const { event, to } of tour) {
      expect({ event, state: canonicalJson(await driver.take(event)) }).toEqual({ event, state: to });
      visited.add(to);
    }
    const running = [...workflow.walk.states].filter(([, state]) => typeof state !== 'string');
    expect(running.map(([key]) => key).filter((key) => !visited.has(key))).toEqual([]);
    expect(await verified(driver)).toEqual([]);
  },
);

it.each(cases)(
  'ends a real process of $name in every way there is',
  { timeout: 120_000 },
  async (workflow) => {
    const { walk, spec, first } = workflow;
    const ends = [...walk.states].filter(([, state]) => typeof state === 'string').map(([key]) => key);
    for (const end of ends) {
      const path = nearest(waysOf(walk, isFree(spec)), first, (state) => state === end);
      if (path === undefined) continue;
      const driver = await aDriver(workflow.workflow);
      for (const { event } of path) await driver.take(event);
      expect(canonicalJson(await driver.state())).toBe(end);
      expect(await verified(driver)).toEqual([]);
    }
  },
);
