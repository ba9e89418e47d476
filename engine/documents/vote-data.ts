import type { Charter } from '../consultation/charter.ts';
import type { Tally } from '../consultation/tally/tally.ts';
import type { BudgetTerms, Threshold } from '../consultation/tally/vote-kind.ts';

const neededOf = ({ comparison, share, of }: Threshold) => ({ comparison, ...share, of });

/** Of a consultation on single matters, what each needs; null of the other kinds. */
export const mattersOf = ({ vote }: Charter) =>
  vote?.kind === 'single-matters' ? { threshold: neededOf(vote.threshold) } : null;

/** Of a participatory budget, what there is and by which rules; null of the other kinds. */
export function budgetOf({ vote }: Charter) {
  if (vote?.kind !== 'participatory-budget') return null;
  const { currency, ceilingMinor, unfitting, ties, perVoterMinor = null, parts = [] } = vote;
  const rest = ceilingMinor - parts.reduce((sum, part) => sum + part.ceilingMinor, 0);
  return {
    ...{ currency, ceiling: ceilingMinor, unfitting, ties, perVoter: perVoterMinor },
    parts: parts.map(({ title, territory = null, ceilingMinor: ceiling }) => ({ title, territory, ceiling })),
    rest: parts.length === 0 || rest === 0 ? null : rest,
  };
}

/** What the option at a place of the charter is besides its title. */
export function ofOption({ options, vote }: Charter, index: number) {
  const { costMinor = null, part, threshold } = options[index]!;
  const parts = vote?.kind === 'participatory-budget' ? vote.parts : undefined;
  return {
    cost: costMinor,
    part: parts?.find(({ code }) => code === part)?.title ?? null,
    threshold: threshold === undefined ? null : neededOf(threshold),
  };
}

/** The results of single matters; null of the other kinds. */
export const matterResultsOf = ({ options }: Charter, { matters }: Tally) =>
  matters === undefined
    ? null
    : matters.map(({ matter, yes, no, blank, yesPercent, required, threshold, passed }, at) => ({
        ...{ number: at + 1, title: options[at]?.title ?? matter, yes, no, blank, yesPercent },
        ...{ required, threshold: neededOf(threshold), passed },
      }));

/** How a budget was given out; null of the other kinds. */
export function budgetResultsOf(charter: Charter, { budget }: Tally) {
  if (budget === undefined) return null;
  const { parts: terms = [], unfitting } = charter.vote as BudgetTerms;
  const titleOfPart = (code: string | null) => terms.find((part) => part.code === code)?.title ?? null;
  const titles = new Map(charter.options.map(({ code, title }) => [code, title]));
  const { currency, ceilingMinor, spentMinor, leftMinor, parts, lines } = budget;
  return {
    ...{ currency, ceiling: ceilingMinor, spent: spentMinor, left: leftMinor, unfitting },
    parts:
      terms.length === 0 ? [] : parts.map((one) => ({ title: titleOfPart(one.part), ...amountsOf(one) })),
    lines: lines.map(({ option, part, votes, costMinor, decision, availableMinor }) => ({
      ...{ title: titles.get(option) ?? option, part: titleOfPart(part), votes, cost: costMinor },
      ...{ decision, available: availableMinor },
    })),
  };
}

const amountsOf = (one: { ceilingMinor: number; spentMinor: number; leftMinor: number }) => ({
  ceiling: one.ceilingMinor,
  spent: one.spentMinor,
  left: one.leftMinor,
});
