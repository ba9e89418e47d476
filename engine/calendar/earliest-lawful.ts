import type { Instant } from '../kernel/clock.ts';
import { addPeriod } from './add-period.ts';
import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { addDays, type LocalDate, type Moment } from './moment.ts';
import { endOf, type MeetingDay } from './moment-bounds.ts';
import type { Period } from './period.ts';

/** An instant and its local day. */
export interface LawfulMoment {
  readonly at: Instant;
  readonly date: LocalDate;
}

/**
 * The first instant at which a meeting called now may start: from then on `elapsed` gives at least the period. For days
 * and months it is the start of a day, which may be a weekend: whether meetings are held then is not a matter of notice.
 */
export function earliestLawful(
  calendar: JurisdictionCalendar,
  noticeAt: Moment,
  period: Period,
  meetingDay: MeetingDay = 'not-counted',
): LawfulMoment {
  const { dueAt, dueOn } = addPeriod(calendar, noticeAt, period, 'none');
  const inDays = period.unit !== 'hours' && period.count > 0;
  const firstDay = meetingDay === 'counted' ? dueOn : addDays(dueOn, 1);
  const at = inDays ? calendar.startOfDay(firstDay) : period.count === 0 ? endOf(calendar, noticeAt) : dueAt;
  return { at, date: calendar.localDate(at) };
}
