import Holidays, { type HolidaysTypes } from 'date-holidays';
import library from 'date-holidays/package.json' with { type: 'json' };
import { addDays, type LocalDate } from './moment.ts';

/** The language in which a holiday's name is wanted. */
export type HolidayLanguage = 'es' | 'en';

/** The public holidays of one country, or of one of its regions. */
export interface PublicHolidays {
  /** The library and its version: a new version may know other holidays. */
  readonly source: string;
  /** False when a region was asked for whose own holidays the library does not know: only national days count. */
  readonly knowsRegion: boolean;
  /** The holiday's name, or null when the day is not a public holiday. */
  nameOf(date: LocalDate, language: HolidayLanguage): string | null;
}

const hourLength = 3_600_000;

/** The whole days of a holiday: elsewhere some last several days, and some only an afternoon, which is worked. */
function daysOf(holiday: HolidaysTypes.Holiday): LocalDate[] {
  const hours = (holiday.end.getTime() - holiday.start.getTime()) / hourLength;
  // A day on which the clock is put forward has 23 hours and is whole all the same.
  const length = Math.floor((hours + 1) / 24);
  return Array.from({ length }, (_, index) => addDays(holiday.date.slice(0, 10), index));
}

function namesByYear(country: string, region: string | undefined, language: HolidayLanguage) {
  const options = { languages: [language, 'es', 'en'], types: ['public' as const] };
  const source =
    region === undefined ? new Holidays(country, options) : new Holidays(country, region, options);
  const years = new Map<number, Map<LocalDate, string>>();
  return (year: number): ReadonlyMap<LocalDate, string> => {
    const known = years.get(year);
    if (known) return known;
    const names = new Map<LocalDate, string>();
    for (const holiday of source.getHolidays(year)) {
      for (const date of daysOf(holiday)) if (!names.has(date)) names.set(date, holiday.name);
    }
    years.set(year, names);
    return names;
  };
}

/**
 * Public holidays as the library date-holidays knows them; a year is computed once (it takes milliseconds) and kept.
 *
 * Only days of the kind `public` count. Bank days and observances do not: Holy Thursday and Good Friday, 2 November
 * and 12 December in Mexico, or 31 December in Chile, are working days here unless the organization closes them.
 * Of regions the library knows four in Chile (AP, BI, NU, TA), one in Peru (CUS) and no state of Mexico; for another
 * region the national days count, and `knowsRegion` says so. Refuses, by throwing, a country that it does not know.
 */
export function publicHolidays(country: string, region?: string): PublicHolidays {
  const catalogue = new Holidays();
  if (!Object.hasOwn(catalogue.getCountries('en'), country)) {
    throw new RangeError(`No holidays are known of the country ${country}.`);
  }
  // The library answers undefined, against its type, for a country without regions.
  const regions: Record<string, string> | undefined = catalogue.getStates(country, 'en');
  const knowsRegion = region === undefined || Object.hasOwn(regions ?? {}, region);
  const knownRegion = knowsRegion ? region : undefined;
  const names = { es: namesByYear(country, knownRegion, 'es'), en: namesByYear(country, knownRegion, 'en') };
  return {
    source: `date-holidays@${library.version}`,
    knowsRegion,
    nameOf: (date, language) => names[language](Number(date.slice(0, 4))).get(date) ?? null,
  };
}
