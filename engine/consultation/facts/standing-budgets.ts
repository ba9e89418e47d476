import { defineFact } from '../../gates/fact.ts';
import type { Charter } from '../charter.ts';
import { latestResults } from '../count/latest-results.ts';
import { budgetParts } from '../tally/budget.ts';
import { voteTerms } from '../tally/vote-terms.ts';

/** What a part of a budget may cost and what the options that won cost, from the charter; null is what no part has. */
export interface BudgetSpent {
  readonly part: string | null;
  readonly ceilingMinor: number;
  readonly spentMinor: number;
}

/** A participatory budget that counts for the stage. `parts` are null while no valid result says who won. */
export interface StandingBudget {
  readonly consultation: string;
  readonly round: number;
  readonly outcome: string | null;
  readonly currency: string;
  readonly ceilingMinor: number;
  readonly parts: readonly BudgetSpent[] | null;
}

/**
 * The participatory budgets of a process that nothing has taken the place of. What is spent is added up anew from the
 * costs of the charter and the options that the last published result names, not taken from the count.
 */
export const standingBudgets = defineFact({
  name: 'standingBudgets',
  async read(scope): Promise<readonly StandingBudget[]> {
    const rows = await latestResults(scope);
    return rows.flatMap((row) => {
      const charter = row.charter as Charter;
      const { of } = voteTerms(charter);
      if (of?.kind !== 'participatory-budget') return [];
      const { currency, ceilingMinor } = of.budget;
      const won = row.outcome === 'valid' && row.tally !== null ? new Set(row.tally.winners) : null;
      const parts = [...budgetParts(of.budget)].map(([part, ceiling]) => ({
        part,
        ceilingMinor: ceiling,
        spentMinor: of.costed
          .filter((option) => option.part === part && won?.has(option.code))
          .reduce((sum, { costMinor }) => sum + costMinor, 0),
      }));
      const { id: consultation, round, outcome } = row;
      return [{ consultation, round, outcome, currency, ceilingMinor, parts: won === null ? null : parts }];
    });
  },
});
