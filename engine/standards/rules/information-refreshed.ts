import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { Period } from '../../calendar/period.ts';
import { defineRule } from '../../gates/rule.ts';
import { type Missing, met, notMet } from '../../gates/verdict.ts';
import { assets } from '../assets.ts';

/**
 * What is public was brought up to date: each named thing at least once, and where a period is given never later than
 * that after the last time, from the beginning of the process until now.
 * Source: OGP minimum requirement 2.2 (the repository, twice a year); OGP Local, tips for inception reports (the
 * website, every four months); Mexico, LGTAIP art. 65 (minutes, every three months).
 */
export const informationRefreshed = defineRule({
  name: 'information-refreshed',
  version: 1,
  params: z.strictObject({
    assets: z
      .array(z.strictObject({ asset: z.enum(assets), within: Period.optional() }))
      .min(1)
      .max(assets.length),
  }),
  needs: ['informationRefreshes'],
  remedy: ['record-refresh'],
  judge({ informationRefreshes: { since, refreshes } }, { assets: asked }, { at, calendar }) {
    const found: Record<string, string | null> = {};
    const missing = asked.flatMap(({ asset, within }): Missing[] => {
      const times = refreshes.filter((one) => one.asset === asset && one.refreshedAt <= at);
      const instants = times.map(({ refreshedAt }) => refreshedAt);
      found[asset] = instants.at(-1) ?? null;
      if (instants.length === 0) return [{ asset, last: null, latest: null }];
      if (within === undefined) return [];
      const marks = [since, ...instants.filter((instant) => instant > since), at];
      return marks.slice(1).flatMap((until, index) => {
        const last = marks[index]!;
        const latest = addPeriod(calendar, last, within, 'none').dueAt;
        return until > latest ? [{ asset, last, latest }] : [];
      });
    });
    return missing.length === 0 ? met(found) : notMet(found, { assets: [...asked] }, missing);
  },
});
