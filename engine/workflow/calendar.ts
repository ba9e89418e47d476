import { type JurisdictionCalendar, jurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import type { WorkflowSpec } from './spec.ts';

const calendars = new Map<string, JurisdictionCalendar>();

/** The calendar by which a workflow's days are counted; made once for each jurisdiction. */
export function calendarOf(spec: WorkflowSpec): JurisdictionCalendar {
  const { country, region, timeZone } = spec.jurisdiction;
  const key = `${country}/${region ?? ''}/${timeZone}`;
  let calendar = calendars.get(key);
  if (calendar === undefined) {
    calendar = jurisdictionCalendar({ country, region, timeZone });
    calendars.set(key, calendar);
  }
  return calendar;
}
