import type { Instant } from '../kernel/clock.ts';
import { addMonths } from './add-months.ts';
import { nthBusinessDay } from './count-days.ts';
import { type Counting, countingOf } from './counting.ts';
import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { addDays, instantAt, type LocalDate, type Moment, millisecondsOf } from './moment.ts';
import { dateOf, endOf } from './moment-bounds.ts';
import { type Period, validPeriod } from './period.ts';
import { type Roll, rollDate } from './roll.ts';

/** Until when something may be done. */
export interface Deadline {
  /** Doing it at this instant is still in time. */
  readonly dueAt: Instant;
  /** The local day of `dueAt`. */
  readonly dueOn: LocalDate;
  /** The day on which the count ended, before it was rolled to a business day. */
  readonly countedTo: LocalDate;
  /** The calendar by which it was counted, to be stored with it. */
  readonly calendarVersion: string;
}

const hourLength = 3_600_000;

function lastDay(
  calendar: JurisdictionCalendar,
  from: LocalDate,
  period: Period,
  counting: Counting,
): LocalDate {
  if (period.unit === 'business-days') return nthBusinessDay(calendar, from, period.count);
  if (period.unit === 'natural-days') return addDays(from, period.count);
  return addMonths(calendar, from, period.count, counting.missingDay);
}

/**
 * The deadline of a period that starts at `from`.
 *
 * Days: the local day of the start never counts, the next day (for business days the next business day) is day one, and
 * the deadline is the end of the last day. Months: from date to date, until the end of that day. Hours: elapsed from the
 * instant, and exact; from a bare date they run from its end. What ends on a non-business day rolls as `counting` says;
 * a rolled deadline has the whole of the day that it rolled to, in hours too.
 */
export function addPeriod(
  calendar: JurisdictionCalendar,
  from: Moment,
  period: Period,
  counting: Counting | Roll,
): Deadline {
  const { unit, count } = validPeriod(period);
  const rules = countingOf(counting);
  const exact =
    unit === 'hours' ? instantAt(millisecondsOf(endOf(calendar, from)) + count * hourLength) : null;
  const countedTo =
    exact === null
      ? lastDay(calendar, dateOf(calendar, from), { unit, count }, rules)
      : calendar.localDate(exact);
  const dueOn = rollDate(calendar, countedTo, rules.roll);
  const dueAt = exact !== null && dueOn === countedTo ? exact : calendar.endOfDay(dueOn);
  return { dueAt, dueOn, countedTo, calendarVersion: calendar.version };
}
