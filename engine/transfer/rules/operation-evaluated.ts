import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * How every practice of the accord works was evaluated, whatever came of it. "It could not be told" is an answer.
 * Source: La Libertad's fifth milestone.
 */
export const operationEvaluated = defineRule({
  name: 'operation-evaluated',
  version: 1,
  params: z.strictObject({}),
  needs: ['transferStanding'],
  remedy: ['evaluate-operation'],
  judge({ transferStanding }) {
    if (transferStanding === undefined) return unknown('transfer-accord');
    const { practices } = transferStanding;
    const missing = practices.filter(({ verdict }) => verdict === null).map(({ practice }) => ({ practice }));
    const found = { practices: practices.length, evaluated: practices.length - missing.length };
    return missing.length === 0 ? met(found) : notMet(found, { evaluated: practices.length }, missing);
  },
});
