import { expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import { earliestDates } from '../../../engine/workflow/simulate/earliest.ts';
import { risksOf } from '../../../engine/workflow/simulate/risks.ts';
import { type Simulation, simulation } from '../../../engine/workflow/simulate/simulate.ts';
import type { WorkflowInput, WorkflowSpec } from '../../../engine/workflow/spec.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();

function specOf(workflow: WorkflowInput): WorkflowSpec {
  const prepared = prepareWorkflow(workflow, catalogue);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  return prepared.definition.spec;
}

function simulated(workflow: WorkflowInput, seed: number, cycles = 200): Simulation {
  const running = simulation(specOf(workflow), catalogue, {
    start: '2026-03-02T12:00:00.000Z',
    cycles,
    seed,
  });
  for (;;) {
    const { done, value } = running.next();
    if (done) return value;
  }
}

/** The small workflow with a notice of ten business days in its first stage. */
function noticed(): WorkflowInput {
  const workflow = smallWorkflow();
  const { gate } = workflow.stages.dialogues!;
  const notice = { dialogue: { unit: 'business-days', count: 10 } };
  gate.push({ ...gate[0]!, rule: 'notice-period-kept', params: { notice } });
  return workflow;
}

it('counts the earliest dates by the holidays of the place, each stage from those that it waits for', () => {
  // Friday 3 April 2026 is Good Friday in Chile: ten business days after Monday 30 March end on Tuesday 14.
  const [dialogues, draft, agreement] = earliestDates(
    specOf(noticed()),
    catalogue,
    '2026-03-30T12:00:00.000Z',
  );
  expect(dialogues).toMatchObject({
    begins: '2026-03-30T12:00:00.000Z',
    passes: '2026-04-15T04:00:00.000Z',
    takes: [{ what: 'notice', rule: 'notice-period-kept', period: { unit: 'business-days', count: 10 } }],
  });
  expect(draft).toMatchObject({ begins: dialogues!.passes, passes: dialogues!.passes });
  expect(draft!.dueAt! > draft!.begins).toBe(true);
  // It waits only for the beginning of the draft.
  expect(agreement).toMatchObject({ begins: draft!.begins, dueAt: null });
});

it('names where a process can get stuck, and the shortest way there', () => {
  const workflow = smallWorkflow();
  const approval = workflow.stages.dialogues!.approval as { secondCall?: object; within?: object };
  delete approval.secondCall;
  delete approval.within;
  const { risks, complete } = risksOf(specOf(workflow));
  expect(complete).toBe(true);
  const told = risks.map(({ code, stage, outcome }) => [code, stage, outcome].filter(Boolean).join(' '));
  expect(told).toEqual([
    'nobody-but-people-asks dialogues',
    'vote-has-no-end dialogues',
    'no-second-call dialogues',
    'goes-round draft again',
    'goes-round draft not-enough',
    'nobody-but-people-asks agreement',
  ]);
  expect(risks[2]!.path).toEqual(['request-passage.dialogues']);
  expect(risks[3]!.path).toEqual(['request-passage.dialogues', 'approve.dialogues', 'outcome.draft.again']);
});

it('finds a situation that nothing leads out of, where lint was not asked', () => {
  const spec = specOf(smallWorkflow());
  // Each waits for the other, which lint refuses.
  const draft = { ...spec.stages.draft!, after: ['agreement'] };
  const agreement = { ...spec.stages.agreement!, after: ['draft'] };
  const { risks } = risksOf({ ...spec, stages: { ...spec.stages, draft, agreement } });
  expect(risks).toContainEqual({
    code: 'no-way-on',
    stage: null,
    path: ['request-passage.dialogues', 'approve.dialogues'],
  });
});

it('draws the same cycles by the same seed and others by another, and tells how far it has come', () => {
  const first = simulated(noticed(), 7);
  expect(simulated(noticed(), 7)).toEqual(first);
  expect(simulated(noticed(), 8).days).not.toEqual(first.days);
  const { ends, days, stages } = first;
  expect(Object.values(ends).reduce((sum, count) => sum + count, 0)).toBe(200);
  expect(ends).toMatchObject({ stuck: 0, 'goes-round': 0 });
  expect(ends['closed-without-result']).toBeGreaterThan(0);
  // No cycle is faster than the calendar allows.
  expect(days!.p10).toBeGreaterThanOrEqual(14);
  expect(stages[0]!.days!.p10).toBeGreaterThanOrEqual(14);
  expect(stages[1]!.visits).toBeGreaterThanOrEqual(ends.closed);
  const running = simulation(specOf(noticed()), catalogue, {
    ...{ start: '2026-03-02T12:00:00.000Z', cycles: 120, seed: 1 },
  });
  expect([running.next().value, running.next().value]).toEqual([50, 100]);
});
