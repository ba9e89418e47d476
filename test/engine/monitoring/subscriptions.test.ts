import { expect, it } from 'vitest';
import { monitoringView } from '../../../engine/monitoring/views/monitoring.ts';
import { statusReportView } from '../../../engine/monitoring/views/status-reports.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { aMonitoredProcess } from './given-monitoring.ts';

it('subscribes the body that takes another one’s place, and no more the one that left', async () => {
  const { at, on, here } = await aMonitoredProcess('2021-11-20T15:00:00.000Z');
  const appointed = { appointedBy: 'forum', act: 'Acta', appointedAt: testClock.now() };
  const bodies = async () => {
    return (await monitoringView(at.engine, here))!.subscriptions.map(({ body, byAppointment }) => [
      body,
      byAppointment,
    ]);
  };
  await on('appoint-monitoring-body', { ...appointed, body: 'Universidad A' });
  await on('subscribe-monitoring-body', { body: 'Observatorio' });
  await on('appoint-monitoring-body', { ...appointed, body: 'Universidad B' });
  expect(await bodies()).toEqual([
    ['Observatorio', false],
    ['Universidad B', true],
  ]);
});

it('lets a body subscribe itself and end its own subscription, and no other one’s', async () => {
  const { at, on, no, passTo, reports, here } = await aMonitoredProcess('2021-12-05T15:00:00.000Z');
  const own = await on('subscribe-monitoring-body', {}, at.monitor);
  expect((await monitoringView(at.engine, here))?.subscriptions).toMatchObject([
    { body: 'Universidad Austral de Chile (UACH)', byAppointment: false },
  ]);
  expect(await no('subscribe-monitoring-body', { body: 'Otro observatorio' }, at.monitor)).toMatchObject({
    issues: [{ path: 'body', reason: 'not-your-body' }],
  });
  expect(await no('subscribe-monitoring-body', {})).toMatchObject({
    issues: [{ reason: 'no-body-appointed' }],
  });
  const other = await on('subscribe-monitoring-body', { body: 'Otro observatorio' });
  const subscription = other.result.subscription;
  expect(await no('unsubscribe-monitoring-body', { subscription }, at.monitor)).toMatchObject({
    reason: 'not-your-body',
  });
  await on('unsubscribe-monitoring-body', { subscription });
  await on('unsubscribe-monitoring-body', { subscription: own.result.subscription }, at.monitor);
  expect(await monitoringView(at.engine, here)).toMatchObject({ subscriptions: [], nextReportAt: null });
  await passTo('2022-02-10T15:00:00.000Z');
  expect(await reports()).toEqual([]);
  expect(await no('request-status-report', {})).toMatchObject({ reason: 'nobody-monitors' });
  expect((await verifyOne(at.engine, here))?.faults).toEqual([]);
});

it('issues a report when it is asked for, and keeps that it was received and what was observed', async () => {
  const { at, on, no, reports, here } = await aMonitoredProcess('2022-02-15T15:00:00.000Z');
  await on('subscribe-monitoring-body', {}, at.monitor);
  const asked = await on('request-status-report', {}, at.monitor);
  const report = asked.result.report as string;
  await on('acknowledge-status-report', { report, observations: 'Falta la evidencia.' }, at.monitor);
  expect(await no('acknowledge-status-report', { report })).toMatchObject({ code: 'not-permitted' });
  expect(await no('acknowledge-status-report', { report: at.process }, at.monitor)).toMatchObject({
    code: 'not-found',
    what: 'status-report',
  });
  expect(await no('draft-document', { kind: 'status-report', subject: report })).toMatchObject({
    reason: 'status-report-not-drafted-by-hand',
  });
  expect(await reports()).toMatchObject([{ cause: 'asked', recipients: 1 }]);
  const view = await statusReportView(at.engine, { ...here, report });
  expect(view?.receipts).toMatchObject([{ observations: 'Falta la evidencia.' }]);
  expect((await verifyOne(at.engine, here))?.faults).toEqual([]);
});
