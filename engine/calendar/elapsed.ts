import { addMonths } from './add-months.ts';
import { daysAfter } from './count-days.ts';
import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { type LocalDate, type Moment, millisecondsOf, plainDate } from './moment.ts';
import { dateOf, endOf, lastCountedDay, type MeetingDay, startOf } from './moment-bounds.ts';
import type { PeriodUnit } from './period.ts';

const hourLength = 3_600_000;

function wholeMonths(calendar: JurisdictionCalendar, from: LocalDate, to: LocalDate): number {
  const [start, end] = [plainDate(from), plainDate(to)];
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(calendar, from, months) <= to ? months : months - 1;
}

/**
 * How much whole time lies between a notice and a meeting, or between a start and its deadline; never less than zero.
 *
 * Which days count: the day of `from` does not, whatever its hour. Each later day counts that is over when `to` comes
 * (the last millisecond of a day is its end). So a meeting at 18:00 on Thursday, called on Monday, has two days of
 * notice, Tuesday and Wednesday; a deadline at the end of Thursday has three. With the meeting's day counted, both have
 * three. Business days are counted among those days, months by their dates; hours are elapsed and rounded down.
 *
 * A bare date is taken at its worst: as `from` at its end, as `to` at its start.
 * Months that end on a day that does not exist end on the month's last day here, also where the law that gave the
 * deadline goes on into the next month: a month of notice is not a deadline.
 */
export function elapsed(
  calendar: JurisdictionCalendar,
  from: Moment,
  to: Moment,
  unit: PeriodUnit,
  meetingDay: MeetingDay = 'not-counted',
): number {
  if (unit === 'hours') {
    const milliseconds = millisecondsOf(startOf(calendar, to)) - millisecondsOf(endOf(calendar, from));
    return Math.max(0, Math.floor(milliseconds / hourLength));
  }
  const first = dateOf(calendar, from);
  const last = lastCountedDay(calendar, to, meetingDay);
  if (unit === 'months') return Math.max(0, wholeMonths(calendar, first, last));
  return daysAfter(calendar, first, last, unit);
}
