import type { Roll } from './roll.ts';

/** What a month counted date to date ends on when it has no such day: 31 January and one month. */
export type MissingDay = 'last-day-of-month' | 'first-business-day-of-next-month';

/** How a jurisdiction counts periods, as far as jurisdictions differ. */
export interface Counting {
  readonly roll: Roll;
  readonly missingDay: MissingDay;
}

/** A bare roll stands for counting that ends a short month on its last day. */
export const countingOf = (counting: Counting | Roll): Counting =>
  typeof counting === 'string' ? { roll: counting, missingDay: 'last-day-of-month' } : counting;

/**
 * Peru, TUO of Ley 27444 (DS 004-2019-JUS), articles 144 and 145. Days are business days and the count starts on the
 * next one (144.1, 145.1): use the unit `business-days`, which counts so. A deadline on a non-working day moves to the
 * next working day (145.2). Months go date to date, and where the month has no such day the deadline is the first
 * business day of the month after (145.3). The extension of article 147 is an act of the authority, not a count.
 */
export const peruLaw27444: Counting = { roll: 'forward', missingDay: 'first-business-day-of-next-month' };
