import { expect, it } from 'vitest';
import { processView } from '../../../engine/process/views/process.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { aSubmittedPlan } from '../plan/given-plan.ts';
import { aMonitoredProcess } from './given-monitoring.ts';

it('subscribes the body that is appointed, and tells it of every passage by itself, to the end of the process', async () => {
  const given = await aMonitoredProcess('2021-11-16T15:00:00.000Z');
  const { at, on, passTo, reports, figures, here } = given;
  await aSubmittedPlan(at);
  await passTo('2021-11-16T15:00:01.000Z');
  expect(await reports()).toEqual([]);
  await on('request-passage', { stage: 'plan' });
  await passTo('2021-11-16T15:00:02.000Z');
  expect(await reports()).toMatchObject([{ cause: 'passage', month: null, recipients: 1 }]);
  const first = await figures(0);
  expect(first.report).toMatchObject({
    passages: [{ how: 'passed', stage: 'plan', title: 'Plan', outcome: null }],
    addressees: ['Universidad Austral de Chile (UACH)'],
  });
  expect(first.stages).toMatchObject([
    { state: 'passed', passedAt: '2021-11-16T15:00:01.000Z' },
    { state: 'working', passedAt: null },
    { state: 'waiting', passedAt: null },
  ]);
  expect(first.changes.passages).toMatchObject([
    { type: 'process-opened' },
    { type: 'stage-passed', title: 'Plan' },
  ]);
  expect(first.checklists).toMatchObject([{ stage: 'implementation', open: false }]);
  const missing = first.checklists[0]!.lines.find(({ rule }) => rule === 'inception-report-due')!;
  expect(missing).toMatchObject({ verdict: { status: 'not-met' }, blocks: true });
  testClock.moveTo('2021-11-16T16:00:00.000Z');
  await on('propose-reopening', { stage: 'plan', reason: 'Falta un compromiso.' }, at.secretary).catch(
    () => undefined,
  );
  await passTo('2021-11-16T16:00:01.000Z');
  await on('cancel-process', { reason: 'Se termina el programa.' }, at.administrator);
  await passTo('2021-11-16T16:00:02.000Z');
  const last = await figures(-1);
  expect(last.report).toMatchObject({
    cause: 'passage',
    passages: [{ how: 'ended', stage: 'cancelled' }],
  });
  // The plan had passed and was opened again.
  expect(last.stages).toMatchObject([
    { state: 'cut-short', passedAt: null },
    { state: 'cut-short', passedAt: null },
    { state: 'never-begun', passedAt: null },
  ]);
  const { stages } = (await processView(at.engine, here))!;
  expect(stages.map(({ stage, title: _title, ...stood }) => stood)).toEqual(
    last.stages.map(({ state, passedAt }) => ({ state, passedAt })),
  );
  expect(last.standing).toMatchObject({ state: 'cancelled', reason: 'Se termina el programa.' });
  // The process has ended: no month is told any more.
  const told = (await reports()).length;
  await passTo('2022-02-01T15:00:00.000Z');
  expect(await reports()).toHaveLength(told);
  expect((await verifyOne(at.engine, here))?.faults).toEqual([]);
});
