import { expect, it } from 'vitest';
import { clockPrincipal } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { aMonitoredProcess, type Monitored } from './given-monitoring.ts';

const body = { body: 'Universidad Austral de Chile (UACH)' };

/** The wait of the month as the clock would claim it. */
const waitOf = ({ at, here }: Monitored) =>
  at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('due')
      .select(['id', 'command', 'input', 'due_at'])
      .where('organization', '=', at.organization)
      .where('process', '=', here.process)
      .where('kind', '=', 'status-report')
      .executeTakeFirstOrThrow(),
  }));

it('issues one report for each month that nobody looked at, each with the events of its own time', async () => {
  const given = await aMonitoredProcess('2021-06-10T12:00:00.000Z');
  const { at, on, passTo, reports, figures, here } = given;
  await on('subscribe-monitoring-body', body);
  testClock.moveTo('2021-07-10T12:00:00.000Z');
  await on('draft-plan', {
    title: 'Plan',
    startsOn: '2022-01-03',
    endsOn: '2024-09-30',
    vision: [],
    chapters: [],
  });
  await passTo('2021-09-20T12:00:00.000Z');
  expect((await reports()).map(({ cause, month, folio }) => [cause, month, folio])).toEqual([
    ['monthly', '2021-06', 'ESTADO-2021-0001'],
    ['monthly', '2021-07', 'ESTADO-2021-0002'],
    ['monthly', '2021-08', 'ESTADO-2021-0003'],
  ]);
  const [june, july, august] = [await figures(0), await figures(1), await figures(2)];
  expect(june.changes).toMatchObject({ fromEvent: 1, toEvent: 2 });
  expect(july.changes).toMatchObject({
    fromEvent: 3,
    toEvent: 3,
    byType: [{ type: 'plan-drafted', count: 1 }],
  });
  // Nothing was recorded in August, and what the clock itself wrote in September belongs to the next report.
  expect(august.changes).toMatchObject({ total: 0, byType: [] });
  for (const report of [june, july, august]) {
    expect(report.report).toMatchObject({ late: true, madeAt: '2021-09-20T12:00:00.000Z' });
  }
  expect(august.report).toMatchObject({
    dueAt: '2021-09-01T12:00:00.000Z',
    previous: { folio: 'ESTADO-2021-0002' },
  });
  await passTo('2021-10-01T12:00:00.000Z');
  const september = await figures(3);
  expect(september.report).toMatchObject({ month: '2021-09', late: false });
  expect(september.changes.byType).toEqual([{ type: 'status-report-issued', count: 3 }]);
  expect((await verifyOne(at.engine, here))?.faults).toEqual([]);
});

it('issues a report once where the server dies after it and before it was told, and where it dies before', async () => {
  const given = await aMonitoredProcess('2021-10-05T12:00:00.000Z');
  const { at, on, passTo, reports, here } = given;
  await on('subscribe-monitoring-body', body);
  testClock.moveTo('2021-11-02T12:00:00.000Z');
  const { id, command, input, due_at } = await waitOf(given);
  const key = `due:${id}:${due_at}`;
  const sent = { organization: at.organization, process: here.process, command, input, key };
  // What the sweep does before it settles the wait; then the server dies.
  expect((await execute(at.engine, clockPrincipal, sent)).ok).toBe(true);
  await passTo('2021-11-02T12:01:00.000Z');
  expect(await reports()).toHaveLength(1);
  // Here it dies once it has claimed the wait: the claim runs out, and the next one does it.
  testClock.moveTo('2021-12-01T12:00:00.000Z');
  await at.engine.unit(at.organization, async (tx) => ({
    commit: true,
    value: await tx
      .updateTable('due')
      .set({ claimed_until: '2021-12-01T12:01:00.000Z', attempts: 1 })
      .where('organization', '=', at.organization)
      .where('process', '=', here.process)
      .where('kind', '=', 'status-report')
      .execute(),
  }));
  await passTo('2021-12-01T12:00:30.000Z');
  expect(await reports()).toHaveLength(1);
  await passTo('2021-12-01T12:01:01.000Z');
  expect((await reports()).map(({ month }) => month)).toEqual(['2021-10', '2021-11']);
});

it('goes on through a suspension over the end of a month, and says that the process stands still', async () => {
  const { on, passTo, reports, figures } = await aMonitoredProcess('2022-01-20T12:00:00.000Z');
  await on('subscribe-monitoring-body', body);
  await on('suspend-process', { reason: 'Elecciones municipales.' });
  await passTo('2022-02-01T11:00:00.000Z');
  expect(await reports()).toHaveLength(1);
  expect(await figures(0)).toMatchObject({
    standing: { state: 'suspended', since: '2022-01-20T12:00:00.000Z', reason: 'Elecciones municipales.' },
    suspensions: [{ kind: 'suspended' }],
  });
  testClock.moveTo('2022-02-10T12:00:00.000Z');
  await on('resume-process', { reason: 'Pasaron las elecciones.' });
  await passTo('2022-03-01T11:00:00.000Z');
  expect((await reports()).map(({ month }) => month)).toEqual(['2022-01', '2022-02']);
  expect(await figures(1)).toMatchObject({ standing: { state: 'active', since: null } });
});

it('moves the day of the report, in the month that is still to come', async () => {
  const { on, no, passTo, reports } = await aMonitoredProcess('2022-04-04T12:00:00.000Z');
  await on('subscribe-monitoring-body', { ...body, reportDay: { unit: 'day', count: 10 }, language: 'en' });
  await passTo('2022-04-10T12:00:00.000Z');
  expect((await reports()).map(({ month, language }) => [month, language])).toEqual([['2022-03', 'en']]);
  const moved = await on('subscribe-monitoring-body', {
    ...body,
    reportDay: { unit: 'business-day', count: 3 },
  });
  expect(moved.result).toMatchObject({ nextReportAt: '2022-05-04T12:00:00.000Z', language: 'en' });
  expect(
    await no('subscribe-monitoring-body', { ...body, reportDay: { unit: 'business-day', count: 16 } }),
  ).toMatchObject({ issues: [{ reason: 'not-so-many-business-days' }] });
  await passTo('2022-05-04T12:00:00.000Z');
  expect((await reports()).map(({ month }) => month)).toEqual(['2022-03', '2022-04']);
});
