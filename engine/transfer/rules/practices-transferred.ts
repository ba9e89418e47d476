import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Every practice of the accord was handed on by as many acts as asked, each in a way that its description names.
 * Source: La Libertad's second milestone; how many acts are enough is the method's to say.
 */
export const practicesTransferred = defineRule({
  name: 'practices-transferred',
  version: 1,
  params: z.strictObject({ minActs: z.int().positive().max(100).default(1) }),
  needs: ['transferStanding'],
  remedy: ['record-transfer', 'describe-practice'],
  judge({ transferStanding }, { minActs }) {
    if (transferStanding === undefined) return unknown('transfer-accord');
    const { practices } = transferStanding;
    const missing = practices
      .filter(({ transfers }) => transfers < minActs)
      .map(({ practice, transfers }) => ({ practice, transfers }));
    const found = { practices: practices.length, transferred: practices.length - missing.length };
    return missing.length === 0 ? met(found) : notMet(found, { minActs }, missing);
  },
});
