import { expect, it } from 'vitest';
import { calendarView } from '../../../engine/monitoring/views/calendar.ts';
import { testClock } from '../../database.ts';
import { anImplementation } from '../plan/given-plan.ts';
import { aMonitoredProcess, inceptionReport, overdueReports } from './given-monitoring.ts';

it('counts the monitoring body’s own days by its method, shows them in the calendar, and tells of one that is over', async () => {
  const given = await aMonitoredProcess('2021-11-16T15:00:00.000Z');
  const { at, on, here, passTo, figures } = given;
  const { commitment } = await anImplementation(at);
  const days = async () =>
    (await calendarView(at.engine, here))!.entries
      .filter(({ kind }) => kind.endsWith('-report') && kind !== 'status-report')
      .map(({ kind, name, when }) => [kind, name.split(':')[0], 'on' in when ? when.on : '']);
  // Two months from 16 November end on a Sunday.
  const inception = ['inception-report', 'Plan', '2022-01-17'];
  expect(await days()).toEqual([inception]);
  await passTo('2022-01-18T02:59:00.000Z');
  expect(await overdueReports(given)).toEqual([]);
  await passTo('2022-01-18T12:00:00.000Z');
  expect(await overdueReports(given)).toEqual(['2022-01-18T12:00:00.000Z']);
  expect((await figures(-1)).overdue).toMatchObject([
    { kind: 'inception-report', name: 'Plan', isNew: true },
  ]);
  await on('record-report', inceptionReport(testClock.now()), at.monitor);
  await passTo('2022-02-01T13:00:00.000Z');
  expect((await figures(-1)).overdue).toEqual([]);
  await on('end-commitment', {
    ...{ commitment, endedAt: testClock.now(), reasonCode: 'other' },
    ...{ reason: 'Se retiró por acuerdo del foro.' },
  });
  expect(await days()).toEqual([inception, ['end-of-commitment-report', 'greener', '2022-03-01']]);
});
