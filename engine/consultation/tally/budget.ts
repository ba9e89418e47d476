import type { Lot } from './counting-rules.ts';
import type { CutOff, RankedOption } from './cut-off.ts';
import { leftTied, type Taker, takeInOrder } from './take-in-order.ts';
import type { BudgetTerms } from './vote-kind.ts';
import type { CostedOption } from './vote-terms.ts';

/**
 * What the count says of an option. `undecided`: a tie is left, and nothing says yet whether it enters. `after-the-stop`: the count
 * of its part stopped before it came to it.
 */
export type BudgetDecision = 'taken' | 'does-not-fit' | 'after-the-stop' | 'undecided' | 'no-votes';

export interface BudgetLine {
  option: string;
  part: string | null;
  votes: number;
  costMinor: number;
  decision: BudgetDecision;
  /** What there was to spend when the count came to it; null where it never did. */
  availableMinor: number | null;
}

export interface BudgetPartResult {
  /** Null for what no part has. */
  part: string | null;
  ceilingMinor: number;
  spentMinor: number;
  leftMinor: number;
  /** The option at which the count of this part stopped; null where it came to its end. */
  stoppedAt: string | null;
}

/** How the budget was given out. It is there whether or not the consultation turns out to count. */
export interface BudgetResult {
  currency: string;
  ceilingMinor: number;
  spentMinor: number;
  leftMinor: number;
  parts: BudgetPartResult[];
  /** In the order of the ranking. */
  lines: BudgetLine[];
}

/** The parts of a budget and what each may spend; null is what the ceiling leaves beside them. */
export function budgetParts({ ceilingMinor, parts = [] }: BudgetTerms): Map<string | null, number> {
  const given = parts.reduce((sum, part) => sum + part.ceilingMinor, 0);
  const own = parts.map((part) => [part.code, part.ceilingMinor] as const);
  return new Map(given < ceilingMinor ? [...own, [null, ceilingMinor - given]] : own);
}

/** Gives the budget out, part by part: options by their votes, while they fit, by the charter's rules. */
export function giveOutBudget(
  ranking: readonly RankedOption[],
  { budget, costed }: { budget: BudgetTerms; costed: readonly CostedOption[] },
  lot: Lot | null,
): { result: BudgetResult; cutOff: CutOff } {
  const costs = new Map(costed.map((option) => [option.code, option]));
  const drawn = budget.ties === 'drawn-by-lot' ? lot : null;
  const takers = (order: Lot | null) =>
    [...budgetParts(budget)].map(([part, ceilingMinor]) => {
      const own = ranking.flatMap(({ option, votes }) => {
        const { part: of, costMinor } = costs.get(option)!;
        return of === part ? [{ option, votes, costMinor, part }] : [];
      });
      return takeInOrder(own, { ...budget, ceilingMinor, part, drawn: order?.drawn ?? null });
    });
  const first = takers(null);
  const tied = first.flatMap(leftTied);
  const fits = drawn !== null && sameCodes(drawn.drawn, tied);
  const final = fits ? takers(drawn) : first;
  const result = resultOf(ranking, budget, final);
  return { result, cutOff: cutOffOf(result, { tied, takers: final }, { budget, lot: drawn, fits }) };
}

function resultOf(ranking: readonly RankedOption[], budget: BudgetTerms, takers: readonly Taker[]) {
  const lines = new Map(takers.flatMap((taker) => taker.lines.map((line) => [line.option, line] as const)));
  const parts = takers.map(({ part, ceilingMinor, spentMinor, stoppedAt }) => ({
    part,
    ceilingMinor,
    spentMinor,
    leftMinor: ceilingMinor - spentMinor,
    stoppedAt,
  }));
  const spentMinor = parts.reduce((sum, part) => sum + part.spentMinor, 0);
  const { currency, ceilingMinor } = budget;
  return {
    ...{ currency, ceilingMinor, spentMinor, leftMinor: ceilingMinor - spentMinor, parts },
    lines: ranking.map(({ option }) => lines.get(option)!),
  };
}

function cutOffOf(
  { lines }: BudgetResult,
  { tied, takers }: { tied: readonly string[]; takers: readonly Taker[] },
  { budget, lot, fits }: { budget: BudgetTerms; lot: Lot | null; fits: boolean },
): CutOff {
  const inPlaces = lines.filter(({ decision }) => decision === 'taken').map(({ option }) => option);
  const base = { places: inPlaces.length, margin: null, inPlaces, tied: [...tied] };
  const byRule = takers.find(({ tiesDecidedBy }) => tiesDecidedBy !== null)?.tiesDecidedBy ?? 'votes';
  if (!takers.some(({ undecided }) => undecided) && !fits)
    return { ...base, decidedBy: byRule, lot: 'not-needed' };
  if (fits) return { ...base, decidedBy: 'lot', lot: 'drawn' };
  const awaited = budget.ties === 'drawn-by-lot' ? 'awaited' : 'not-needed';
  return { ...base, decidedBy: 'undecided', lot: lot === null ? awaited : 'not-among-the-tied' };
}

const sameCodes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join('\0') === b.toSorted().join('\0');
