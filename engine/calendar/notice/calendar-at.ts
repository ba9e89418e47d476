import type { Instant } from '../../kernel/clock.ts';
import { type JurisdictionCalendar, jurisdictionCalendar } from '../jurisdiction-calendar.ts';

/** A calendar for somebody who asks by hand, and how it reads an hour of its own zone. */
export interface CalendarAt {
  readonly calendar: JurisdictionCalendar;
  /** The instant of `2026-03-02T10:00` in the zone; nothing where that is no date with an hour. */
  instantAt(wallClock: string): Instant | undefined;
}

/** The calendar of a country in a zone; nothing where there is no such country or zone. */
export function calendarAt(place: {
  readonly country: string;
  readonly timeZone: string;
}): CalendarAt | undefined {
  const calendar = unlessUnknown(() => jurisdictionCalendar(place));
  if (calendar === undefined) return undefined;
  const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
  return {
    calendar,
    instantAt: (wallClock) =>
      written.test(wallClock) ? unlessUnknown(() => calendar.instantOf(wallClock)) : undefined,
  };
}

function unlessUnknown<T>(made: () => T): T | undefined {
  try {
    return made();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
