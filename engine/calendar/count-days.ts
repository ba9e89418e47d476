import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { addDays, daysBetween, type LocalDate } from './moment.ts';

/** The n-th business day after the day (or before it, when n is negative). The day itself never counts. */
export function nthBusinessDay(calendar: JurisdictionCalendar, date: LocalDate, n: number): LocalDate {
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (calendar.isBusinessDay(day)) left -= 1;
  }
  return day;
}

/** Days after `from` up to and including `to`: Monday to Thursday is 3. Zero when `to` is not the later one. */
export function daysAfter(
  calendar: JurisdictionCalendar,
  from: LocalDate,
  to: LocalDate,
  unit: 'business-days' | 'natural-days',
): number {
  const naturalDays = Math.max(0, daysBetween(from, to));
  if (unit === 'natural-days') return naturalDays;
  let businessDays = 0;
  for (let offset = 1; offset <= naturalDays; offset += 1) {
    if (calendar.isBusinessDay(addDays(from, offset))) businessDays += 1;
  }
  return businessDays;
}

/** Days of a window that is open from the first to the last day, both included: Monday to Thursday is 4. */
export const daysInclusive = (
  calendar: JurisdictionCalendar,
  first: LocalDate,
  last: LocalDate,
  unit: 'business-days' | 'natural-days',
): number => daysAfter(calendar, addDays(first, -1), last, unit);
