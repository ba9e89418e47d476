import type { Instant } from '../kernel/clock.ts';
import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { addDays, isLocalDate, type LocalDate, type Moment } from './moment.ts';

/** The local day of a moment. */
export const dateOf = (calendar: JurisdictionCalendar, moment: Moment): LocalDate =>
  isLocalDate(moment) ? moment : calendar.localDate(moment);

/** The instant by which the moment has surely come: of a bare date, the start of the day after. */
export const endOf = (calendar: JurisdictionCalendar, moment: Moment): Instant =>
  isLocalDate(moment) ? calendar.startOfDay(addDays(moment, 1)) : moment;

/** The instant until which the moment has surely not come: of a bare date, its first instant. */
export const startOf = (calendar: JurisdictionCalendar, moment: Moment): Instant =>
  isLocalDate(moment) ? calendar.startOfDay(moment) : moment;

/**
 * Whether the day of the meeting counts among the days of its notice. Where the law wants days to lie *between* notice
 * and meeting it does not, and that is what is taken when nothing is said: it never shortens a notice.
 */
export type MeetingDay = 'not-counted' | 'counted';

/** The last day that is over when the moment comes, or the moment's own day where that counts. */
export function lastCountedDay(
  calendar: JurisdictionCalendar,
  moment: Moment,
  meetingDay: MeetingDay,
): LocalDate {
  const date = dateOf(calendar, moment);
  const over = !isLocalDate(moment) && moment >= calendar.endOfDay(date);
  return over || meetingDay === 'counted' ? date : addDays(date, -1);
}
