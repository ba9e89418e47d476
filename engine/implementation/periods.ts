import { addMonths } from '../calendar/add-months.ts';
import { addPeriod } from '../calendar/add-period.ts';
import type { JurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import { addDays } from '../calendar/moment.ts';
import type { ReportingTerms } from './reporting-terms.ts';

/** A stretch of time that is reported on. Days are local, both counted; `id` is the year and a number in it. */
export interface ReportingPeriod {
  readonly id: string;
  readonly ordinal: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueAt: string;
  readonly calendarVersion: string;
}

/** The periods from a day to the end of the plan; the last one ends with it, however short that makes it. */
export function periodsOf(
  calendar: JurisdictionCalendar,
  span: { readonly from: string; readonly endsOn: string },
  { periodMonths, dueWithin }: ReportingTerms,
): ReportingPeriod[] {
  const periods: ReportingPeriod[] = [];
  const begunIn = new Map<string, number>();
  for (let ordinal = 1; ; ordinal += 1) {
    // Counted from the first day each time: from the 31st, six months on and on would drift to the 28th.
    const startsOn = addMonths(calendar, span.from, (ordinal - 1) * periodMonths);
    if (startsOn > span.endsOn) return periods;
    const whole = addDays(addMonths(calendar, span.from, ordinal * periodMonths), -1);
    const isLast = whole >= span.endsOn;
    const endsOn = isLast ? span.endsOn : whole;
    const year = startsOn.slice(0, 4);
    const numberInYear = (begunIn.get(year) ?? 0) + 1;
    begunIn.set(year, numberInYear);
    const { dueAt, calendarVersion } = addPeriod(calendar, endsOn, dueWithin, 'forward');
    periods.push({ id: `${year}-${numberInYear}`, ordinal, startsOn, endsOn, dueAt, calendarVersion });
  }
}
