import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../kernel/clock.ts';
import { calendarVersion } from './calendar-version.ts';
import { addDays, instantAt, type LocalDate, millisecondsOf, plainDate } from './moment.ts';
import { type HolidayLanguage, publicHolidays } from './public-holidays.ts';

/** Where days are counted. Country by ISO 3166-1 (`CL`), region by its local code (`AP`), time zone by IANA. */
export interface Jurisdiction {
  readonly country: string;
  readonly region?: string | undefined;
  readonly timeZone: string;
  /** Days that the organization does not work, though no holiday says so: decrees, local feasts, recess. */
  readonly closedDays?: readonly LocalDate[] | undefined;
  /** Days that it does work, though they are a weekend or a holiday: a Saturday made working, a holiday moved. */
  readonly openDays?: readonly LocalDate[] | undefined;
}

/** The days and hours of one jurisdiction. Every function of this folder takes one. */
export interface JurisdictionCalendar {
  readonly version: string;
  /** False when the region's own holidays are not known and must come as closed days. */
  readonly knowsRegion: boolean;
  isBusinessDay(date: LocalDate): boolean;
  /** The public holiday's name, or null. A holiday that the organization works still has its name. */
  holidayName(date: LocalDate, language?: HolidayLanguage): string | null;
  localDate(instant: Instant): LocalDate;
  /** With the offset, so that the hour that comes twice is told apart: `2022-04-02T23:30:00.000-03:00`. */
  localDateTime(instant: Instant): string;
  /** The first instant of the day, which is 01:00 where the clock is put forward at midnight. */
  startOfDay(date: LocalDate): Instant;
  /** The last millisecond of the day, so that what comes at midnight comes too late. */
  endOfDay(date: LocalDate): Instant;
  /**
   * The instant at which the wall clock shows `2022-09-11T18:00`. An hour that comes twice is the earlier one unless
   * the later is asked for; an hour that the clock skips is pushed forward by what was skipped.
   */
  instantOf(wallClock: string, twice?: 'earlier' | 'later'): Instant;
}

function existingDays(days: readonly LocalDate[] | undefined): ReadonlySet<LocalDate> {
  return new Set((days ?? []).map((day) => plainDate(day).toString()));
}

function hoursOf(timeZone: string) {
  const startOfDay = (date: LocalDate): Instant =>
    instantAt(plainDate(date).toZonedDateTime(timeZone).epochMilliseconds);
  const zoned = (instant: Instant) =>
    Temporal.Instant.fromEpochMilliseconds(millisecondsOf(instant)).toZonedDateTimeISO(timeZone);
  return {
    startOfDay,
    endOfDay: (date: LocalDate): Instant => instantAt(millisecondsOf(startOfDay(addDays(date, 1))) - 1),
    localDate: (instant: Instant): LocalDate => zoned(instant).toPlainDate().toString(),
    localDateTime: (instant: Instant): string =>
      zoned(instant).toString({ timeZoneName: 'never', fractionalSecondDigits: 3 }),
    instantOf(wallClock: string, twice: 'earlier' | 'later' = 'earlier'): Instant {
      const local = Temporal.PlainDateTime.from(wallClock);
      const disambiguation = twice === 'later' ? 'later' : 'compatible';
      return instantAt(local.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds);
    },
  };
}

/**
 * The calendar of a jurisdiction: Monday to Friday are business days unless they are public holidays; days that the
 * organization closes or opens come before both.
 *
 * Limits. Holidays set by decree within the year (bridge days for Peru's public sector, a day of mourning, an election
 * on a weekday, the recess of a Mexican authority) and holidays of regions that the library does not know (all of
 * Mexico's states) must be given as `closedDays`. So must 1 October 2024 in Mexico, when the federal executive took
 * office: the library still has 1 December. Weekends other than Saturday and Sunday, and office hours, are not
 * modelled. Changes of the clock come from the runtime's time-zone data: data older than October 2022 are wrong about
 * Mexico after it.
 *
 * Refuses, by throwing: an unknown country or time zone, a day that does not exist, one both closed and open.
 */
export function jurisdictionCalendar(jurisdiction: Jurisdiction): JurisdictionCalendar {
  const { country, region, timeZone } = jurisdiction;
  const holidays = publicHolidays(country, region);
  const closedDays = existingDays(jurisdiction.closedDays);
  const openDays = existingDays(jurisdiction.openDays);
  for (const day of openDays) if (closedDays.has(day)) throw new RangeError(`Both closed and open: ${day}`);
  const hours = hoursOf(timeZone);
  // An unknown time zone must fail here, not at the first deadline.
  hours.startOfDay('2022-01-01');
  const place = [region === undefined ? country : `${country}-${region}`, timeZone];
  return {
    ...hours,
    version: calendarVersion(holidays.source, place, closedDays, openDays),
    knowsRegion: holidays.knowsRegion,
    holidayName: (date, language = 'es') => holidays.nameOf(plainDate(date).toString(), language),
    isBusinessDay(date) {
      const { dayOfWeek } = plainDate(date);
      if (openDays.has(date)) return true;
      return dayOfWeek <= 5 && !closedDays.has(date) && holidays.nameOf(date, 'es') === null;
    },
  };
}
