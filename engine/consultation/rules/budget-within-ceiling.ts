import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Every participatory budget has a valid result, and what it takes costs no more than its ceiling, as a whole and part
 * by part. The costs are the charter's, frozen before anybody voted.
 * Our choice: what people were asked to give out is what may be given out.
 */
export const budgetWithinCeiling = defineRule({
  name: 'budget-within-ceiling',
  version: 1,
  params: z.strictObject({}),
  needs: ['standingBudgets'],
  remedy: ['publish-result', 'record-lot', 'confirm-result'],
  judge({ standingBudgets: all }) {
    if (all.length === 0) return unknown('participatory-budget');
    const judged = all.map(({ consultation, round, outcome, ceilingMinor, currency, parts }) => {
      const spentMinor = parts?.reduce((sum, part) => sum + part.spentMinor, 0) ?? null;
      const over = (parts ?? []).filter((part) => part.spentMinor > part.ceilingMinor);
      const within = spentMinor !== null && spentMinor <= ceilingMinor && over.length === 0;
      return { within, missing: { consultation, round, outcome, currency, ceilingMinor, spentMinor } };
    });
    const missing = judged.filter(({ within }) => !within).map((one) => one.missing);
    const found = { consultations: all.length, within: all.length - missing.length };
    return missing.length === 0 ? met(found) : notMet(found, { outcome: 'valid' }, missing);
  },
});
