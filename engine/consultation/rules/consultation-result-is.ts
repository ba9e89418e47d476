import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * A consultation ended in the way named: its result is firm, or it was annulled, and this is what came of it. It
 * opens the other ways out of a stage: a turnout that was not met, a void consultation, a tie that stays.
 */
export const consultationResultIs = defineRule({
  name: 'consultation-result-is',
  version: 1,
  params: z.strictObject({ outcome: z.enum(['valid', 'turnout-not-met', 'tie', 'void']) }),
  needs: ['standingConsultations'],
  remedy: ['publish-result', 'confirm-result', 'annul-consultation'],
  judge({ standingConsultations: all }, { outcome }) {
    if (all.length === 0) return unknown('frozen-charter');
    const ended = all.filter(({ state }) => state === 'firm' || state === 'void');
    if (ended.some((one) => one.outcome === outcome)) return met({ outcome });
    const missing = all.map(({ consultation, round, state, outcome: found }) => ({
      consultation,
      round,
      state,
      outcome: found,
    }));
    return notMet({ consultations: all.length, ended: ended.length }, { outcome }, missing);
  },
});
