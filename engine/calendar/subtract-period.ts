import type { Instant } from '../kernel/clock.ts';
import { addMonths } from './add-months.ts';
import { nthBusinessDay } from './count-days.ts';
import type { LawfulMoment } from './earliest-lawful.ts';
import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { addDays, instantAt, type LocalDate, type Moment, millisecondsOf } from './moment.ts';
import { lastCountedDay, type MeetingDay, startOf } from './moment-bounds.ts';
import { type Period, validPeriod } from './period.ts';

const hourLength = 3_600_000;

/** The last day from which so many months are over by `last`: 28, 29, 30 and 31 January all reach 28 February. */
function lastStart(calendar: JurisdictionCalendar, last: LocalDate, months: number): LocalDate {
  let start = addMonths(calendar, last, -months);
  while (addMonths(calendar, addDays(start, 1), months) <= last) start = addDays(start, 1);
  return start;
}

function lastNoticeDay(calendar: JurisdictionCalendar, last: LocalDate, { unit, count }: Period): LocalDate {
  if (unit === 'months') return lastStart(calendar, last, count);
  if (unit === 'natural-days') return addDays(last, -count);
  // The count starts after the day of notice, so notice may go out on any day before the first day that counts.
  return addDays(nthBusinessDay(calendar, addDays(last, 1), -count), -1);
}

/**
 * The latest instant at which a meeting may still be called: until then `elapsed` gives at least the period. For days
 * and months it is the end of a day, which may be a weekend: where notice only has effect on business days, roll its
 * date backward with `rollDate`.
 */
export function subtractPeriod(
  calendar: JurisdictionCalendar,
  meetingAt: Moment,
  period: Period,
  meetingDay: MeetingDay = 'not-counted',
): LawfulMoment {
  const { unit, count } = validPeriod(period);
  let at: Instant = startOf(calendar, meetingAt);
  if (unit === 'hours') at = instantAt(millisecondsOf(at) - count * hourLength);
  else if (count > 0) {
    const last = lastCountedDay(calendar, meetingAt, meetingDay);
    at = calendar.endOfDay(lastNoticeDay(calendar, last, { unit, count }));
  }
  return { at, date: calendar.localDate(at) };
}
