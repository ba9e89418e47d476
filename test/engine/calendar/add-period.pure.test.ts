import { describe, expect, it } from 'vitest';
import { addPeriod } from '../../../engine/calendar/add-period.ts';
import { peruLaw27444 } from '../../../engine/calendar/counting.ts';
import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import type { PeriodUnit } from '../../../engine/calendar/period.ts';
import type { Roll } from '../../../engine/calendar/roll.ts';
import { chile, mexico, peru } from './jurisdictions.ts';

describe('dates on the record', () => {
  it('gives the inception report of a plan submitted on 16 November 2021 until Monday 17 January 2022', () => {
    expect(addPeriod(chile, '2021-11-16T12:00:00.000Z', { unit: 'months', count: 2 }, 'forward')).toEqual({
      countedTo: '2022-01-16',
      dueOn: '2022-01-17',
      dueAt: '2022-01-18T02:59:59.999Z',
      calendarVersion: chile.version,
    });
  });

  it('puts Monday 20 June 2022 eight business days after Wednesday 8 June in Mexico', () => {
    expect(addPeriod(mexico, '2022-06-08', { unit: 'business-days', count: 8 }, 'none')).toMatchObject({
      dueOn: '2022-06-20',
      dueAt: '2022-06-21T04:59:59.999Z',
    });
  });
});

describe('months, from date to date', () => {
  it.each([
    { from: '2022-01-31', count: 1, roll: 'none', dueOn: '2022-02-28' },
    { from: '2024-01-31', count: 1, roll: 'none', dueOn: '2024-02-29' },
    { from: '2022-01-31', count: 2, roll: 'none', dueOn: '2022-03-31' },
    { from: '2022-11-30', count: 3, roll: 'none', dueOn: '2023-02-28' },
    { from: '2022-12-31', count: 6, roll: 'none', dueOn: '2023-06-30' },
    { from: '2022-01-16', count: 0, roll: 'none', dueOn: '2022-01-16' },
    { from: '2021-11-16', count: 2, roll: 'backward', dueOn: '2022-01-14' },
  ] as const)('$from and $count months is $dueOn (roll $roll)', ({ from, count, roll, dueOn }) => {
    expect(addPeriod(chile, from, { unit: 'months', count }, roll).dueOn).toBe(dueOn);
  });
});

describe("Peru's law 27444, articles 144 and 145", () => {
  const due = (from: string, unit: PeriodUnit, count: number) =>
    addPeriod(peru, from, { unit, count }, peruLaw27444).dueOn;

  it.each([
    { from: '2022-06-08', count: 1, dueOn: '2022-06-09', because: 'the count starts on the next day' },
    { from: '2022-06-10', count: 1, dueOn: '2022-06-13', because: 'and that is the next business day' },
    { from: '2022-06-11', count: 1, dueOn: '2022-06-13', because: 'from a Saturday too' },
    { from: '2022-07-27', count: 1, dueOn: '2022-08-01', because: 'two holidays and a weekend lie between' },
    { from: '2022-06-28', count: 5, dueOn: '2022-07-06', because: '29 June is a holiday' },
  ])('$count business days from $from end on $dueOn: $because', ({ from, count, dueOn }) => {
    expect(due(from, 'business-days', count)).toBe(dueOn);
  });

  it.each([
    {
      from: '2022-05-29',
      count: 2,
      dueOn: '2022-08-01',
      because: 'Friday 29 July is a holiday, so the next Monday',
    },
    { from: '2022-04-16', count: 1, dueOn: '2022-05-16', because: 'a Monday stays' },
    { from: '2022-01-31', count: 1, dueOn: '2022-03-01', because: 'there is no 31 February' },
    { from: '2022-12-30', count: 2, dueOn: '2023-03-01', because: 'there is no 30 February' },
    {
      from: '2022-03-31',
      count: 1,
      dueOn: '2022-05-02',
      because: 'there is no 31 April, and 1 May is a Sunday',
    },
    {
      from: '2022-08-31',
      count: 1,
      dueOn: '2022-10-03',
      because: 'there is no 31 September, and 1 October is a Saturday',
    },
  ])('$count months from $from end on $dueOn: $because', ({ from, count, dueOn }) => {
    expect(due(from, 'months', count)).toBe(dueOn);
  });

  it('counts the days that the organization closes as non-working', () => {
    const closed = jurisdictionCalendar({
      country: 'PE',
      timeZone: 'America/Lima',
      closedDays: ['2022-06-09'],
    });
    const period = { unit: 'business-days', count: 1 } as const;
    expect(addPeriod(closed, '2022-06-08', period, peruLaw27444).dueOn).toBe('2022-06-10');
  });
});

describe('natural days', () => {
  it.each([
    { roll: 'none', dueOn: '2022-06-11' },
    { roll: 'forward', dueOn: '2022-06-13' },
    { roll: 'backward', dueOn: '2022-06-10' },
  ] satisfies { roll: Roll; dueOn: string }[])(
    'three from Wed 8 June end on $dueOn with roll $roll',
    ({ roll, dueOn }) => {
      const deadline = addPeriod(mexico, '2022-06-08', { unit: 'natural-days', count: 3 }, roll);
      expect(deadline).toMatchObject({ countedTo: '2022-06-11', dueOn, dueAt: mexico.endOfDay(dueOn) });
    },
  );

  it('start on the local day, which may not be the day in UTC', () => {
    const deadline = addPeriod(
      mexico,
      '2022-06-09T04:59:00.000Z',
      { unit: 'natural-days', count: 1 },
      'none',
    );
    expect(deadline.dueOn).toBe('2022-06-09');
  });
});

describe('hours', () => {
  it('are elapsed hours over a change of the clock', () => {
    const deadline = addPeriod(chile, '2022-09-10T15:00:00.000Z', { unit: 'hours', count: 24 }, 'none');
    expect(deadline).toMatchObject({ dueAt: '2022-09-11T15:00:00.000Z', dueOn: '2022-09-11' });
    expect(chile.localDateTime('2022-09-10T15:00:00.000Z')).toContain('T11:00');
    expect(chile.localDateTime(deadline.dueAt)).toContain('T12:00');
  });

  it('run from the end of a bare date', () => {
    const deadline = addPeriod(mexico, '2022-06-08', { unit: 'hours', count: 48 }, 'none');
    expect(deadline).toMatchObject({ dueAt: '2022-06-11T05:00:00.000Z', dueOn: '2022-06-11' });
  });

  it('stay exact on a business day, and have the whole of the day that they roll to', () => {
    const friday = '2022-06-10T15:00:00.000Z';
    const roll = (count: number, way: Roll) => addPeriod(mexico, friday, { unit: 'hours', count }, way).dueAt;
    expect(roll(72, 'forward')).toBe('2022-06-13T15:00:00.000Z');
    expect(roll(24, 'forward')).toBe('2022-06-14T04:59:59.999Z');
    expect(roll(24, 'backward')).toBe('2022-06-11T04:59:59.999Z');
  });
});

it.each([-1, 1.5, Number.NaN, 10_001])('refuses a count of %d', (count) => {
  expect(() => addPeriod(chile, '2022-06-08', { unit: 'hours', count }, 'none')).toThrow();
});
