import {
  type Jurisdiction,
  type JurisdictionCalendar,
  jurisdictionCalendar,
} from '../calendar/jurisdiction-calendar.ts';
import type { PublishedWorkflow } from './registry.ts';

/** Days that an organization closes or opens besides the holidays of its country. */
export interface OwnDays {
  readonly closed: readonly string[];
  readonly open: readonly string[];
}

const calendars = new Map<string, JurisdictionCalendar>();
/** Each organization has a calendar of its own, and so has each change of it: what is not asked for is made again. */
const mostCalendars = 500;

/**
 * The calendar by which a workflow's days are counted, with the days that the organization closed or opened where the
 * workflow is in its hands; made once for each.
 */
export function calendarOf({ jurisdiction }: { readonly jurisdiction: Jurisdiction }): JurisdictionCalendar {
  const { country, region, timeZone, closedDays = [], openDays = [] } = jurisdiction;
  const key = [country, region ?? '', timeZone, closedDays.join(), openDays.join()].join('/');
  let calendar = calendars.get(key);
  if (calendar === undefined) {
    if (calendars.size >= mostCalendars) calendars.clear();
    calendar = jurisdictionCalendar({ country, region, timeZone, closedDays, openDays });
    calendars.set(key, calendar);
  }
  return calendar;
}

const withDays = new WeakMap<
  PublishedWorkflow,
  { readonly key: string; readonly workflow: PublishedWorkflow }
>();

/**
 * A published version in the hands of an organization with days of its own. Its hash is that of what was published: the
 * days are no part of the method.
 */
export function inCalendarOf(workflow: PublishedWorkflow, days: OwnDays | null): PublishedWorkflow {
  if (days === null || days.closed.length + days.open.length === 0) return workflow;
  const key = JSON.stringify(days);
  const known = withDays.get(workflow);
  if (known?.key === key) return known.workflow;
  const jurisdiction: Jurisdiction = {
    ...workflow.spec.jurisdiction,
    closedDays: days.closed,
    openDays: days.open,
  };
  const own = { ...workflow, spec: { ...workflow.spec, jurisdiction } } as PublishedWorkflow;
  withDays.set(workflow, { key, workflow: own });
  return own;
}
