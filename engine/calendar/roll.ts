import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { addDays, type LocalDate } from './moment.ts';

/** Where a day goes that is not a business day: it stays, or moves to the next or to the previous business day. */
export type Roll = 'none' | 'forward' | 'backward';

/** The day itself when it is a business day or nothing is to roll; otherwise the nearest one in that direction. */
export function rollDate(calendar: JurisdictionCalendar, date: LocalDate, roll: Roll): LocalDate {
  if (roll === 'none') return date;
  const step = roll === 'forward' ? 1 : -1;
  let day = date;
  while (!calendar.isBusinessDay(day)) day = addDays(day, step);
  return day;
}
