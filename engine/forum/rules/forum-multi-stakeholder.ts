import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The forum has at least so many seats in each of the named sectors.
 * Source: OGP Participation and Co-creation Standards, minimum requirement 1.1.
 */
export const forumMultiStakeholder = defineRule({
  name: 'forum-multi-stakeholder',
  version: 1,
  params: z.strictObject({ minimum: z.record(z.string(), z.int().positive()) }),
  needs: ['seatsBySector'],
  remedy: ['compose-forum'],
  judge({ seatsBySector: { seats, bySector } }, { minimum }) {
    if (seats === 0) return unknown('forum-composition');
    const missing = Object.entries(minimum)
      .map(([sector, least]) => ({ sector, seats: bySector[sector] ?? 0, least }))
      .filter((one) => one.seats < one.least);
    return missing.length === 0 ? met({ seats, ...bySector }) : notMet({ seats }, { minimum }, missing);
  },
});
