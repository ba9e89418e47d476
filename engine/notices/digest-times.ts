import type { JurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import { addDays, plainDate } from '../calendar/moment.ts';
import type { Instant } from '../kernel/clock.ts';

/** When what is written now goes out in a digest: the next morning, and the morning of next Monday, by the local clock. */
export interface DigestTimes {
  readonly daily: Instant;
  readonly weekly: Instant;
}

/** Early enough for the day's plans, and not in the night. */
const hour = '08:00';
const monday = 1;

export function digestTimes(calendar: JurisdictionCalendar, at: Instant): DigestTimes {
  const tomorrow = addDays(calendar.localDate(at), 1);
  const untilMonday = (7 + monday - plainDate(tomorrow).dayOfWeek) % 7;
  const morningOf = (day: string) => calendar.instantOf(`${day}T${hour}`);
  return { daily: morningOf(tomorrow), weekly: morningOf(addDays(tomorrow, untilMonday)) };
}
