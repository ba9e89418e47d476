import { describe, expect, it } from 'vitest';
import { millisecondsOf } from '../../../engine/calendar/moment.ts';
import { chile, mexico } from './jurisdictions.ts';

const hoursIn = (calendar: typeof chile, date: string) =>
  (millisecondsOf(calendar.endOfDay(date)) + 1 - millisecondsOf(calendar.startOfDay(date))) / 3_600_000;

describe('Santiago puts the clock forward at midnight of 11 September 2022', () => {
  it('and that day starts at 01:00 and has 23 hours', () => {
    expect(chile.startOfDay('2022-09-11')).toBe('2022-09-11T04:00:00.000Z');
    expect(chile.localDateTime('2022-09-11T04:00:00.000Z')).toBe('2022-09-11T01:00:00.000-03:00');
    expect(hoursIn(chile, '2022-09-11')).toBe(23);
  });

  it('and the day before ends one millisecond earlier, at its own offset', () => {
    expect(chile.endOfDay('2022-09-10')).toBe('2022-09-11T03:59:59.999Z');
    expect(chile.localDateTime('2022-09-11T03:59:59.999Z')).toBe('2022-09-10T23:59:59.999-04:00');
  });

  it('and an hour that the clock skips is pushed forward, whichever was asked for', () => {
    expect(chile.instantOf('2022-09-11T00:30')).toBe('2022-09-11T04:30:00.000Z');
    expect(chile.instantOf('2022-09-11T00:30', 'later')).toBe('2022-09-11T04:30:00.000Z');
  });
});

describe('Santiago puts the clock back at midnight of 3 April 2022', () => {
  it('and the day before has 25 hours', () => {
    expect(hoursIn(chile, '2022-04-02')).toBe(25);
    expect(chile.endOfDay('2022-04-02')).toBe('2022-04-03T03:59:59.999Z');
    expect(chile.startOfDay('2022-04-03')).toBe('2022-04-03T04:00:00.000Z');
  });

  it('and the hour that comes twice has two instants, told apart by their offset', () => {
    expect(chile.instantOf('2022-04-02T23:30')).toBe('2022-04-03T02:30:00.000Z');
    expect(chile.instantOf('2022-04-02T23:30', 'later')).toBe('2022-04-03T03:30:00.000Z');
    expect(chile.localDateTime('2022-04-03T02:30:00.000Z')).toBe('2022-04-02T23:30:00.000-03:00');
    expect(chile.localDateTime('2022-04-03T03:30:00.000Z')).toBe('2022-04-02T23:30:00.000-04:00');
    expect(chile.localDate('2022-04-03T03:30:00.000Z')).toBe('2022-04-02');
  });
});

describe('Mexico City gave up summer time on 30 October 2022', () => {
  it.each([
    {
      day: 'a day of the last summer time',
      date: '2022-07-15',
      start: '2022-07-15T05:00:00.000Z',
      hours: 24,
    },
    { day: 'the last spring forward', date: '2022-04-03', start: '2022-04-03T06:00:00.000Z', hours: 23 },
    { day: 'the last fall back', date: '2022-10-30', start: '2022-10-30T05:00:00.000Z', hours: 25 },
    {
      day: 'what would have been the next spring forward',
      date: '2023-04-02',
      start: '2023-04-02T06:00:00.000Z',
      hours: 24,
    },
    { day: 'a day of the summer after', date: '2023-07-15', start: '2023-07-15T06:00:00.000Z', hours: 24 },
  ])('$day, $date, has $hours hours', ({ date, start, hours }) => {
    expect(mexico.startOfDay(date)).toBe(start);
    expect(hoursIn(mexico, date)).toBe(hours);
  });

  it('so that the same hour of UTC is another day before and after', () => {
    expect(mexico.localDate('2022-07-15T05:30:00.000Z')).toBe('2022-07-15');
    expect(mexico.localDate('2023-07-15T05:30:00.000Z')).toBe('2023-07-14');
  });

  it('and an hour skipped or repeated by the last changes has its instant', () => {
    expect(mexico.instantOf('2022-04-03T02:30')).toBe('2022-04-03T08:30:00.000Z');
    expect(mexico.instantOf('2022-10-30T01:30')).toBe('2022-10-30T06:30:00.000Z');
    expect(mexico.instantOf('2022-10-30T01:30', 'later')).toBe('2022-10-30T07:30:00.000Z');
    expect(mexico.instantOf('2023-04-02T02:30')).toBe('2023-04-02T08:30:00.000Z');
  });
});

it.each(['2022-02-30T10:00', '2022-01-01T25:00', 'tomorrow'])(
  'refuses %j as what a clock shows',
  (wallClock) => {
    expect(() => chile.instantOf(wallClock)).toThrow(RangeError);
  },
);
