import { expect, it } from 'vitest';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { regions } from '../../../engine/workflow/regions.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { testClock } from '../../database.ts';
import { aDriver, type Driver } from './course-driver.ts';
import { smallWorkflow } from './small-workflow.ts';

/** The small workflow with ten days for the draft, which a suspension moves or does not. */
function timed(movesWithSuspension = true): WorkflowInput {
  const workflow = smallWorkflow();
  workflow.stages.draft!.deadline = { within: { unit: 'natural-days', count: 10 }, movesWithSuspension };
  return workflow;
}

async function inDraft(workflow: WorkflowInput): Promise<Driver> {
  const driver = await aDriver(workflow);
  for (const event of ['request-passage.dialogues', 'approve.dialogues']) await driver.take(event);
  return driver;
}

const draftOf = async (driver: Driver) => regions(await driver.state()).draft;

/** Lets days pass, and the clock do what has fallen due. */
async function afterDays(driver: Driver, days: number): Promise<string | undefined> {
  testClock.moveTo(new Date(Date.parse(testClock.now()) + days * 86_400_000).toISOString());
  await sweep(driver.at.engine, driver.at.organization);
  return draftOf(driver);
}

it('asks for the passage of a stage when its time is over, and not before', async () => {
  const driver = await inDraft(timed());
  expect(await afterDays(driver, 9)).toBe('working');
  expect(await afterDays(driver, 4)).toBe('passed');
});

it('counts the time of a stage again when it begins again', async () => {
  const driver = await inDraft(timed());
  await afterDays(driver, 8);
  await driver.take('outcome.draft.again');
  expect(await afterDays(driver, 8)).toBe('working');
  await driver.take('outcome.draft.not-enough');
  expect(await afterDays(driver, 30)).toBe('waiting');
  for (const event of ['request-passage.dialogues', 'approve.dialogues']) await driver.take(event);
  expect(await afterDays(driver, 8)).toBe('working');
  expect(await afterDays(driver, 5)).toBe('passed');
});

it('leaves a stage alone that has passed before its time', async () => {
  const driver = await inDraft(timed());
  await driver.take('request-passage.draft');
  await driver.take('reopen.draft');
  await driver.take('request-passage.draft');
  expect(await afterDays(driver, 30)).toBe('passed');
  expect(await waits(driver)).toEqual([{ subject: 'draft', settled: true, outcome: { answered: true } }]);
});

it('moves the deadline with a suspension where the workflow says so', async () => {
  const driver = await inDraft(timed());
  await driver.take('suspend');
  await afterDays(driver, 20);
  await driver.take('resume');
  expect(await afterDays(driver, 8)).toBe('working');
  expect(await afterDays(driver, 5)).toBe('passed');
});

it('keeps in sight what the clock was refused, where a suspension does not move the deadline', async () => {
  const driver = await inDraft(timed(false));
  await driver.take('suspend');
  expect(await afterDays(driver, 20)).toBe('working');
  expect(await waits(driver)).toMatchObject([
    { settled: true, outcome: { refused: { code: 'process-suspended' } } },
  ]);
});

async function waits({ at, process }: Driver) {
  const rows = await at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('due')
      .select(['subject', 'settled_at', 'outcome'])
      .where('organization', '=', at.organization)
      .where('process', '=', process)
      .where('kind', '=', 'stage-deadline')
      .execute(),
  }));
  return rows.map(({ subject, settled_at, outcome }) => ({ subject, settled: settled_at !== null, outcome }));
}
