import { z } from 'zod';
import type { Instant } from '../kernel/clock.ts';
import { elapsed } from './elapsed.ts';
import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';

/** A length of time before a meeting. Months are left out: no law that we know counts notice in months. */
export const LeadPeriod = z.strictObject({
  unit: z.enum(['business-days', 'natural-days', 'hours']),
  count: z.int().positive(),
});
export type LeadPeriod = z.output<typeof LeadPeriod>;

/** How long before a meeting something was done, in each unit that a rule may ask for: whole days in between, and hours. */
export interface Lead {
  readonly businessDays: number;
  readonly naturalDays: number;
  readonly hours: number;
}

export const leadOf = (calendar: JurisdictionCalendar, from: Instant, to: Instant): Lead => ({
  businessDays: elapsed(calendar, from, to, 'business-days'),
  naturalDays: elapsed(calendar, from, to, 'natural-days'),
  hours: elapsed(calendar, from, to, 'hours'),
});

const figures = { 'business-days': 'businessDays', 'natural-days': 'naturalDays', hours: 'hours' } as const;

/** Whether the lead is at least the period. */
export const isLongEnough = (
  lead: Lead,
  period: { readonly unit: keyof typeof figures; readonly count: number },
): boolean => lead[figures[period.unit]] >= period.count;
