import { type BudgetResult, giveOutBudget } from './budget.ts';
import type { Count } from './count.ts';
import type { CountingRules, Lot } from './counting-rules.ts';
import { type CutOff, cutOff, type RankedOption, ranked } from './cut-off.ts';
import { type MatterResult, matterResults } from './matters.ts';
import { type Percentages, percentages } from './percentages.ts';
import { matterMarks, type VoteTerms } from './vote-terms.ts';

/** The votes put in order, and who enters, by the kind of the consultation. */
export interface ResultOfKind {
  ranking: RankedOption[];
  /** In the order of the ranking: of the votes given to options; of a matter, its yes votes. */
  shares: Percentages;
  cutOff: CutOff;
  matters?: MatterResult[];
  budget?: BudgetResult;
}

/** Throws on a ranking without places: a charter that lacks them is never frozen. */
export function resultOfKind(
  count: Count,
  terms: VoteTerms & { roll: number | null; lot: Lot | null },
): ResultOfKind {
  const { of, rules, lot } = terms;
  if (of?.kind === 'single-matters') return ofMatters(count, of.matters, terms);
  const ranking = ranked(count.votes);
  const shares = sharesOf(count, ranking, rules);
  if (of?.kind === 'participatory-budget') {
    const { result, cutOff: taken } = giveOutBudget(ranking, of, lot);
    return { ranking, shares, cutOff: taken, budget: result };
  }
  const { places, ties } = rules;
  if (places === undefined || ties === undefined) throw new TypeError('A ranking needs places and ties.');
  return { ranking, shares, cutOff: cutOff(ranking, { places, ties }, lot) };
}

function sharesOf(count: Count, ranking: readonly RankedOption[], { percentages: how }: CountingRules) {
  const votes = ranking.map((line) => line.votes);
  const given = votes.reduce((sum, number) => sum + number, 0);
  return percentages(votes, how.of === 'votes' ? given : count.valid, how);
}

function ofMatters(
  count: Count,
  matters: Parameters<typeof matterResults>[1],
  terms: Parameters<typeof matterResults>[2],
): ResultOfKind {
  const results = matterResults(count, matters, terms);
  const yes = matters.map(({ code }) => [code, count.votes.get(matterMarks(code).yes) ?? 0] as const);
  const inPlaces = results.filter(({ passed }) => passed).map(({ matter }) => matter);
  const ranking = ranked(new Map(yes));
  const percents = ranking.map(({ option }) => results.find(({ matter }) => matter === option)!.yesPercent);
  return {
    ranking,
    // Each is a share of a whole of its own: their sum says nothing.
    shares: { percents, sum: percents.reduce((sum, one) => sum + one, 0), sumsTo100: false },
    cutOff: {
      ...{ places: inPlaces.length, margin: null, inPlaces, tied: [] },
      ...{ decidedBy: 'votes', lot: 'not-needed' },
    },
    matters: results,
  };
}
