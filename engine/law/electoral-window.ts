import { addMonths } from '../calendar/add-months.ts';
import type { JurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import { addDays, type LocalDate } from '../calendar/moment.ts';
import type { Instant } from '../kernel/clock.ts';
import type { ElectoralTerm } from './terms.ts';

/** The days of an election that a term is counted from. */
export interface ElectionDays {
  readonly campaignsStart?: LocalDate | undefined;
  readonly electionOn: LocalDate;
}

/**
 * From when until when a term holds around an election, by the clock of the place: from the first instant of its first
 * day to the first one after its last. Nothing where it counts from the start of campaigns and that is not said.
 */
export function electoralWindow(
  calendar: JurisdictionCalendar,
  { from, until }: Pick<ElectoralTerm, 'from' | 'until'>,
  { campaignsStart, electionOn }: ElectionDays,
): { readonly from: Instant; readonly until: Instant } | undefined {
  const first = from === 'campaign-start' ? campaignsStart : addMonths(calendar, electionOn, -from.months);
  if (first === undefined) return undefined;
  const last = addMonths(calendar, electionOn, until.months);
  return { from: calendar.startOfDay(first), until: calendar.startOfDay(addDays(last, 1)) };
}
