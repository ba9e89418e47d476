import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The result is firm: it was published, the window for objections is over, and each of them was answered with
 * reasons. An annulled consultation has no result to be firm.
 */
export const resultIsFirm = defineRule({
  name: 'result-is-firm',
  version: 1,
  params: z.strictObject({}),
  needs: ['standingConsultations'],
  remedy: ['answer-objection', 'confirm-result'],
  judge({ standingConsultations: all }) {
    if (all.length === 0) return unknown('frozen-charter');
    const found = { consultations: all.length, firm: all.filter(({ state }) => state === 'firm').length };
    const missing = all
      .filter(({ state }) => state !== 'firm')
      .map(({ consultation, round, state, openObjections, objectionsUntil }) => ({
        consultation,
        round,
        state,
        openObjections,
        objectionsUntil,
      }));
    return missing.length === 0 ? met(found) : notMet(found, { state: 'firm' }, missing);
  },
});
