import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The people were told of every practice of the accord, in as many ways as asked and in some that need no internet.
 * Source: La Libertad's third milestone, and its review, on rural people without the means or the use of the network.
 */
export const practicesDisseminated = defineRule({
  name: 'practices-disseminated',
  version: 1,
  params: z.strictObject({
    minChannels: z.int().positive().max(9).default(2),
    minOffline: z.int().nonnegative().max(6).default(1),
  }),
  needs: ['transferStanding'],
  remedy: ['record-dissemination'],
  judge({ transferStanding }, { minChannels, minOffline }) {
    if (transferStanding === undefined) return unknown('transfer-accord');
    const { practices } = transferStanding;
    const missing = practices
      .filter(({ channels, offline }) => channels < minChannels || offline < minOffline)
      .map(({ practice, channels, offline }) => ({ practice, channels, offline }));
    const found = { practices: practices.length, disseminated: practices.length - missing.length };
    return missing.length === 0 ? met(found) : notMet(found, { minChannels, minOffline }, missing);
  },
});
