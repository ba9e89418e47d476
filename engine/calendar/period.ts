import { z } from 'zod';

/**
 * A length of time as law and workflows write it: `{ unit: 'business-days', count: 5 }`.
 * Hours are elapsed hours, whatever the clock on the wall does meanwhile; months go from date to date.
 * The count is whole and not negative; its limit (40 years of business days) only keeps a slip from running for ever.
 */
export const Period = z.strictObject({
  unit: z.enum(['business-days', 'natural-days', 'hours', 'months']),
  count: z.int().min(0).max(10_000),
});

export type Period = z.infer<typeof Period>;

export type PeriodUnit = Period['unit'];

/** Returns the period. Refuses, by throwing, one that the schema would not have let in. */
export function validPeriod(period: Period): Period {
  return Period.parse(period);
}
