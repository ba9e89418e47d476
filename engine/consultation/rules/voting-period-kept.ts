import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/** Whole days between two instants, by the clocks of the place: nine to nine is a day also when the hour changes. */
function wholeDays(from: string, to: string, timeZone: string): number {
  const [start, end] = [from, to].map((at) => Temporal.Instant.from(at).toZonedDateTimeISO(timeZone));
  return start!.until(end!, { largestUnit: 'days' }).days;
}

/**
 * The consultation was open for at least so many whole days, by the hours of its charter.
 * Source: OGP Participation and Co-creation Standards, minimum requirement 3.3, which asks for an appropriate period
 * and names no number; periods by law are, for one, TUO of Ley 27444 of Peru, article 196.
 */
export const votingPeriodKept = defineRule({
  name: 'voting-period-kept',
  version: 1,
  params: z.strictObject({ minDays: z.int().positive() }),
  needs: ['standingConsultations'],
  remedy: ['draft-charter'],
  settledBy: 'freeze-charter',
  takes: ({ minDays }) => [{ what: 'voting', period: { unit: 'natural-days', count: minDays } }],
  judge({ standingConsultations: all }, { minDays }) {
    if (all.length === 0) return unknown('frozen-charter');
    const open = all.map(({ consultation, round, opensAt, closesAt, timeZone }) => ({
      consultation,
      round,
      days: wholeDays(opensAt, closesAt, timeZone),
    }));
    const short = open.filter(({ days }) => days < minDays);
    const found = { days: Math.min(...open.map(({ days }) => days)) };
    return short.length === 0 ? met(found) : notMet(found, { minDays }, short);
  },
});
