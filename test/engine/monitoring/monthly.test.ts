import { expect, it } from 'vitest';
import { monitoringView } from '../../../engine/monitoring/views/monitoring.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { aMonitoredProcess } from './given-monitoring.ts';

it('issues the report of each month on its first business day, at eight on the clock of the place', async () => {
  const { at, on, passTo, reports, figures, here } = await aMonitoredProcess('2021-04-15T12:00:00.000Z');
  const subscribed = await on('subscribe-monitoring-body', { body: 'Universidad Austral de Chile (UACH)' });
  // The first of May is a Saturday and a holiday; Chile is four hours behind then.
  expect(subscribed.result).toMatchObject({ nextReportAt: '2021-05-03T12:00:00.000Z', language: 'es' });
  await passTo('2021-05-03T11:59:59.999Z');
  expect(await reports()).toEqual([]);
  await passTo('2021-05-03T12:00:00.000Z');
  await passTo('2021-05-03T12:00:01.000Z');
  expect(await reports()).toMatchObject([
    { cause: 'monthly', month: '2021-04', folio: 'ESTADO-2021-0001', recipients: 1, language: 'es' },
  ]);
  expect(await figures(0)).toMatchObject({
    report: { cause: 'monthly', month: '2021-04', late: false, previous: null, passages: [] },
    standing: { state: 'active', since: null },
    stages: [
      { stage: 'plan', title: 'Plan', state: 'working' },
      { stage: 'implementation', state: 'waiting' },
      { stage: 'evaluation', state: 'waiting' },
    ],
    changes: { fromEvent: 1, toEvent: 2, total: 2 },
    ledger: { events: 2 },
  });
  expect((await monitoringView(at.engine, here))?.nextReportAt).toBe('2021-06-01T12:00:00.000Z');
  expect((await verifyOne(at.engine, here))?.faults).toEqual([]);
});
