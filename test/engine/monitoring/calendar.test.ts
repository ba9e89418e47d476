import { expect, it } from 'vitest';
import { calendarView } from '../../../engine/monitoring/views/calendar.ts';
import { testClock } from '../../database.ts';
import { underWay } from './given-monitoring.ts';

it('shows what is promised and what the clock waits for, on the days of the place', async () => {
  const { at, on, here, commitment, milestones, passTo } = await underWay();
  const days = async (kind: string) =>
    (await calendarView(at.engine, here))!.entries
      .filter((entry) => entry.kind === kind)
      .map(({ name, when, sequence }) => [
        name.split(':')[0],
        'on' in when ? when.on : when.startsAt,
        sequence,
      ]);
  expect(await days('milestone')).toEqual([
    ['greener-1', '2022-12-31', 0],
    ['greener-2', '2024-06-30', 0],
  ]);
  expect((await days('progress')).map(([period, on]) => [period, on])).toEqual([
    ['2022-1', '2022-07-15'],
    ['2022-2', '2023-01-16'],
    ['2023-1', '2023-07-17'],
    ['2023-2', '2024-01-15'],
    ['2024-1', '2024-07-15'],
    ['2024-2', '2024-10-15'],
  ]);
  expect((await days('status-report')).map(([month, on]) => [month, on])).toEqual([
    ['2021-11', '2021-12-01'],
  ]);
  await on('amend-milestone', {
    ...{ commitment, milestone: milestones[0]!.id, reason: 'Se convocó de nuevo.', dueOn: '2023-06-30' },
  });
  expect(await days('milestone')).toEqual([
    ['greener-1', '2023-06-30', 1],
    ['greener-2', '2024-06-30', 1],
  ]);
  const before = await days('status-report');
  await passTo('2021-12-01T12:00:00.000Z');
  const after = await days('status-report');
  expect(after.map(([month, day]) => [month, day])).toEqual([
    ['2021-12', '2022-01-03'],
    ['2021-11', '2021-12-01'],
  ]);
  // What was waited for has come: the same name, a greater number.
  expect(after.at(-1)![2]).toBeGreaterThan(before[0]![2] as number);
  // A suspension stops what it moves: it has no day until the process goes on, and then a later one.
  await on('suspend-process', { reason: 'Receso.' });
  expect(await days('progress')).toEqual([]);
  testClock.moveTo('2021-12-31T12:00:00.000Z');
  await on('resume-process', { reason: 'Se retoma.' });
  const [first] = await days('progress');
  // Thirty days later is a Sunday, and the Monday is a holiday.
  expect(first?.[1]).toBe('2022-08-16');
});
