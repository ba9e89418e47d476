import { z } from 'zod';
import { nthBusinessDay } from '../calendar/count-days.ts';
import type { JurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import { addDays, plainDate } from '../calendar/moment.ts';
import type { Instant } from '../kernel/clock.ts';

/**
 * The day of the next month on which a month's report is due: its first business day, its fifth, or the tenth. A day of
 * the month is at most the 28th, which every month has.
 */
export const ReportDay = z
  .strictObject({ unit: z.enum(['business-day', 'day']), count: z.int().min(1).max(28) })
  .refine(({ unit, count }) => unit === 'day' || count <= 15, {
    path: ['count'],
    params: { reason: 'not-so-many-business-days' },
  });
export type ReportDay = z.output<typeof ReportDay>;

export const firstBusinessDay: ReportDay = { unit: 'business-day', count: 1 };

/** A month of the jurisdiction's calendar: `2026-11`. */
export const Month = z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/);

/** At what hour of the day a report is issued, on the wall of the place: when offices open. */
const hour = '08:00';

export const monthAfter = (month: string): string =>
  plainDate(`${month}-01`).add({ months: 1 }).toString().slice(0, 7);

const monthBefore = (month: string): string =>
  plainDate(`${month}-01`).subtract({ months: 1 }).toString().slice(0, 7);

/** When the report of a month is due, by the calendar and the clock of the place. */
export function dueOf(calendar: JurisdictionCalendar, month: string, { unit, count }: ReportDay): Instant {
  const next = `${monthAfter(month)}-01`;
  const date = unit === 'day' ? addDays(next, count - 1) : nthBusinessDay(calendar, addDays(next, -1), count);
  return calendar.instantOf(`${date}T${hour}`);
}

/** The first month whose report is still to come at an instant, and when it is due. */
export function nextReport(
  calendar: JurisdictionCalendar,
  now: Instant,
  day: ReportDay,
): { readonly month: string; readonly dueAt: Instant } {
  let month = monthBefore(calendar.localDate(now).slice(0, 7));
  while (dueOf(calendar, month, day) <= now) month = monthAfter(month);
  return { month, dueAt: dueOf(calendar, month, day) };
}
