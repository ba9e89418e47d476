import { describe, expect, it } from 'vitest';
import { earliestLawful } from '../../../engine/calendar/earliest-lawful.ts';
import { elapsed } from '../../../engine/calendar/elapsed.ts';
import { subtractPeriod } from '../../../engine/calendar/subtract-period.ts';
import { chile, mexico, peru } from './jurisdictions.ts';

// 6 June 2022 is a Monday; Mexico City is five hours behind UTC.
const monday10 = '2022-06-06T15:00:00.000Z';
const thursday18 = '2022-06-09T23:00:00.000Z';

describe('elapsed', () => {
  it('counts the days that lie between notice and meeting, without either', () => {
    expect(elapsed(mexico, monday10, thursday18, 'natural-days')).toBe(2);
    expect(elapsed(mexico, monday10, thursday18, 'business-days')).toBe(2);
  });

  it('counts the day of the meeting where the rule says so', () => {
    expect(elapsed(mexico, monday10, thursday18, 'natural-days', 'counted')).toBe(3);
    expect(elapsed(mexico, '2022-06-06', '2022-06-09', 'business-days', 'counted')).toBe(3);
  });

  it('counts the last day of a deadline, because it is over', () => {
    expect(elapsed(mexico, monday10, '2022-06-10T04:59:59.999Z', 'natural-days')).toBe(3);
    expect(elapsed(mexico, monday10, '2022-06-10T04:59:59.998Z', 'natural-days')).toBe(2);
  });

  it('gives the same days whatever the hour of the notice, but not the same hours', () => {
    const monday2359 = '2022-06-07T04:59:00.000Z';
    expect(elapsed(mexico, monday2359, thursday18, 'natural-days')).toBe(2);
    expect(elapsed(mexico, monday10, thursday18, 'hours')).toBe(80);
    expect(elapsed(mexico, monday2359, thursday18, 'hours')).toBe(66);
  });

  it('takes a bare date at its worst', () => {
    expect(elapsed(mexico, '2022-06-06', '2022-06-09', 'natural-days')).toBe(2);
    expect(elapsed(mexico, '2022-06-06', '2022-06-09', 'hours')).toBe(48);
    expect(elapsed(mexico, '2022-06-06', thursday18, 'hours')).toBe(66);
  });

  it.each(['hours', 'natural-days', 'business-days', 'months'] as const)(
    'is zero %s when the notice came late',
    (unit) => {
      expect(elapsed(mexico, thursday18, monday10, unit)).toBe(0);
    },
  );

  it.each([
    { to: '2022-03-16T12:00:00.000Z', months: 3 },
    { to: '2022-03-17T02:59:59.999Z', months: 4 },
    { to: '2022-04-15T12:00:00.000Z', months: 4 },
  ])('counts $months whole months from 16 November 2021 to $to in Chile', ({ to, months }) => {
    expect(elapsed(chile, '2021-11-16T12:00:00.000Z', to, 'months')).toBe(months);
  });

  it('counts elapsed hours, rounded down, when the clock goes back', () => {
    expect(elapsed(chile, '2022-04-02T15:00:00.000Z', '2022-04-03T15:59:59.999Z', 'hours')).toBe(24);
    expect(chile.localDateTime('2022-04-02T15:00:00.000Z')).toContain('T12:00');
    expect(chile.localDateTime('2022-04-03T15:59:59.999Z')).toContain('T11:59');
  });
});

describe('earliestLawful', () => {
  it.each([
    { period: { unit: 'business-days', count: 5 }, meetingDay: 'not-counted', date: '2022-06-14' },
    { period: { unit: 'business-days', count: 5 }, meetingDay: 'counted', date: '2022-06-13' },
    { period: { unit: 'natural-days', count: 3 }, meetingDay: 'not-counted', date: '2022-06-10' },
    { period: { unit: 'natural-days', count: 3 }, meetingDay: 'counted', date: '2022-06-09' },
    { period: { unit: 'months', count: 1 }, meetingDay: 'not-counted', date: '2022-07-07' },
  ] as const)(
    'puts a meeting called on Monday 6 June on $date with $period.count $period.unit, its day $meetingDay',
    (example) => {
      const { at, date } = earliestLawful(peru, monday10, example.period, example.meetingDay);
      expect(date).toBe(example.date);
      expect(at).toBe(peru.startOfDay(example.date));
    },
  );

  it('is exact in hours', () => {
    const { at, date } = earliestLawful(mexico, '2022-06-08T01:30:00.000Z', { unit: 'hours', count: 48 });
    expect({ at, date }).toEqual({ at: '2022-06-10T01:30:00.000Z', date: '2022-06-09' });
  });

  it('is the notice itself when no notice is asked', () => {
    expect(earliestLawful(mexico, monday10, { unit: 'business-days', count: 0 }).at).toBe(monday10);
  });
});

describe('subtractPeriod', () => {
  it.each([
    { period: { unit: 'business-days', count: 5 }, meetingDay: 'not-counted', date: '2022-06-01' },
    { period: { unit: 'business-days', count: 5 }, meetingDay: 'counted', date: '2022-06-02' },
    { period: { unit: 'business-days', count: 3 }, meetingDay: 'not-counted', date: '2022-06-05' },
    { period: { unit: 'natural-days', count: 3 }, meetingDay: 'not-counted', date: '2022-06-05' },
    { period: { unit: 'natural-days', count: 3 }, meetingDay: 'counted', date: '2022-06-06' },
  ] as const)(
    'calls a meeting of Thursday 9 June by $date with $period.count $period.unit, its day $meetingDay',
    (example) => {
      const { at, date } = subtractPeriod(mexico, thursday18, example.period, example.meetingDay);
      expect(date).toBe(example.date);
      expect(at).toBe(mexico.endOfDay(example.date));
    },
  );

  it('finds the last day whose month ends in time, where February is short', () => {
    expect(subtractPeriod(mexico, '2022-03-01', { unit: 'months', count: 1 }).date).toBe('2022-01-31');
    expect(subtractPeriod(mexico, '2022-02-28', { unit: 'months', count: 1 }).date).toBe('2022-01-27');
  });

  it('is exact in hours, and the meeting itself when no notice is asked', () => {
    expect(subtractPeriod(mexico, thursday18, { unit: 'hours', count: 48 }).at).toBe(
      '2022-06-07T23:00:00.000Z',
    );
    expect(subtractPeriod(mexico, thursday18, { unit: 'months', count: 0 }).at).toBe(thursday18);
  });
});
