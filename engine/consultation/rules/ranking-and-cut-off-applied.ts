import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The result is published and names who enters: the options were ranked, the cut-off of the charter was applied and
 * no tie across it is left. A consultation below its turnout, void or annulled names nobody.
 * Source: Peñalolén's plan, where the votes ranked eleven commitments and three of them became the plan.
 */
export const rankingAndCutOffApplied = defineRule({
  name: 'ranking-and-cut-off-applied',
  version: 1,
  params: z.strictObject({}),
  needs: ['standingConsultations'],
  remedy: ['publish-result', 'record-lot'],
  judge({ standingConsultations: all }) {
    if (all.length === 0) return unknown('frozen-charter');
    const without = all.filter(({ outcome }) => outcome !== 'valid');
    const found = { consultations: all.length, places: all[0]!.places };
    if (without.length === 0) return met(found);
    const missing = without.map(({ consultation, round, state, outcome }) => ({
      consultation,
      round,
      state,
      outcome,
    }));
    return notMet(found, { outcome: 'valid' }, missing);
  },
});
