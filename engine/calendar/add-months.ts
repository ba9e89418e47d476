import type { MissingDay } from './counting.ts';
import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { type LocalDate, plainDate } from './moment.ts';
import { rollDate } from './roll.ts';

/** Date to date: 16 November and two months is 16 January. Where the month lacks the day, `missingDay` decides. */
export function addMonths(
  calendar: JurisdictionCalendar,
  date: LocalDate,
  months: number,
  missingDay: MissingDay = 'last-day-of-month',
): LocalDate {
  const start = plainDate(date);
  const end = start.add({ months });
  if (end.day === start.day || missingDay === 'last-day-of-month') return end.toString();
  return rollDate(calendar, end.add({ days: 1 }).toString(), 'forward');
}
