import { expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  instantAt,
  isLocalDate,
  millisecondsOf,
  plainDate,
} from '../../../engine/calendar/moment.ts';

it.each(['2022-02-30', '2022-13-01', '20220101', '2022-1-1', '2022-01-01T00:00', ''])(
  'refuses %j as a day',
  (text) => {
    expect(() => plainDate(text)).toThrow(RangeError);
  },
);

it.each([
  '2022-02-30T00:00:00.000Z',
  '2022-01-01T00:00:00Z',
  '2022-01-01T00:00:00.000',
  '2022-01-01T00:00:00.000-03:00',
  '2022-01-01T24:00:00.000Z',
  '2022-01-01',
])('refuses %j as an instant', (text) => {
  expect(() => millisecondsOf(text)).toThrow(RangeError);
});

it('reads an instant and writes it back unchanged', () => {
  expect(millisecondsOf('1970-01-01T00:00:01.234Z')).toBe(1234);
  expect(instantAt(millisecondsOf('2021-11-16T12:00:00.000Z'))).toBe('2021-11-16T12:00:00.000Z');
});

it('tells a day from an instant', () => {
  expect(isLocalDate('2021-11-16')).toBe(true);
  expect(isLocalDate('2021-11-16T12:00:00.000Z')).toBe(false);
});

it('counts over the ends of months, of years and of February in a leap year', () => {
  expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(daysBetween('2024-02-01', '2024-03-01')).toBe(29);
  expect(daysBetween('2024-03-01', '2024-02-01')).toBe(-29);
});
