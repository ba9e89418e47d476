import { expect, it } from 'vitest';
import { daysAfter, daysInclusive, nthBusinessDay } from '../../../engine/calendar/count-days.ts';
import { chile, mexico } from './jurisdictions.ts';

it('gives a call open from 20 January to 4 February 2022 in Mexico 16 natural and 12 business days', () => {
  expect(daysInclusive(mexico, '2022-01-20', '2022-02-04', 'natural-days')).toBe(16);
  expect(daysInclusive(mexico, '2022-01-20', '2022-02-04', 'business-days')).toBe(12);
});

it('does not count the holiday that follows that call', () => {
  expect(daysInclusive(mexico, '2022-01-20', '2022-02-07', 'business-days')).toBe(12);
  expect(daysInclusive(mexico, '2022-01-20', '2022-02-08', 'business-days')).toBe(13);
});

it('counts 8 business days after Wednesday 8 June up to Monday 20 June 2022', () => {
  expect(daysAfter(mexico, '2022-06-08', '2022-06-20', 'business-days')).toBe(8);
  expect(daysInclusive(mexico, '2022-06-08', '2022-06-20', 'business-days')).toBe(9);
});

it('counts one day inclusive from a day to itself, none on a holiday, none backward', () => {
  expect(daysInclusive(chile, '2023-09-20', '2023-09-20', 'business-days')).toBe(1);
  expect(daysInclusive(chile, '2023-09-18', '2023-09-19', 'business-days')).toBe(0);
  expect(daysInclusive(chile, '2023-09-20', '2023-09-11', 'natural-days')).toBe(0);
  expect(daysAfter(chile, '2023-09-20', '2023-09-11', 'business-days')).toBe(0);
});

it('finds business days in both directions, over the Chilean national holidays', () => {
  expect(nthBusinessDay(chile, '2023-09-15', 1)).toBe('2023-09-20');
  expect(nthBusinessDay(chile, '2023-09-20', -1)).toBe('2023-09-15');
  expect(nthBusinessDay(chile, '2023-09-18', 0)).toBe('2023-09-18');
});
