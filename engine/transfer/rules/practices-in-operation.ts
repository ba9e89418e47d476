import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Every practice of the accord is run by the institution, which reported on its use; where asked, with women and people
 * from rural places counted. Source: La Libertad's fourth milestone and the indicators of its commitment.
 */
export const practicesInOperation = defineRule({
  name: 'practices-in-operation',
  version: 1,
  params: z.strictObject({
    minPeriods: z.int().nonnegative().max(100).default(1),
    disaggregated: z.boolean().default(true),
  }),
  needs: ['transferStanding'],
  remedy: ['start-operation', 'report-operation'],
  judge({ transferStanding }, { minPeriods, disaggregated }) {
    if (transferStanding === undefined) return unknown('transfer-accord');
    const { practices } = transferStanding;
    const missing = practices.flatMap((one) => {
      const gaps: string[] = [];
      if (one.startedOn === null) gaps.push('not-started');
      if (one.periods < minPeriods) gaps.push('not-reported');
      if (disaggregated && one.disaggregated < one.periods) gaps.push('not-disaggregated');
      return gaps.length === 0 ? [] : [{ practice: one.practice, gaps }];
    });
    const found = { practices: practices.length, inOperation: practices.length - missing.length };
    return missing.length === 0 ? met(found) : notMet(found, { minPeriods, disaggregated }, missing);
  },
});
