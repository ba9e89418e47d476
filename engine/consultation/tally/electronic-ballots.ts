import { z } from 'zod';
import { breaksKind } from './ballot-sums.ts';
import { marksOf, type VoteTerms } from './vote-terms.ts';

/** What one voter marked: codes of options, in no order. Empty is a blank ballot. */
export type Choice = readonly string[];

/**
 * All electronic ballots, taken apart so that no published line is one voter's combination of marks: someone who
 * was told to mark a rare combination could be checked by it. `marks` has one option code per mark, sorted;
 * `ballotsByMarks[k - 1]` is how many valid ballots have k marks. `spoiled` ballots (votos nulos) break the charter:
 * an unknown option, one twice, too many or too few,
 * yes and no to one matter, more than a voter may spend.
 */
export const ElectronicBallots = z.strictObject({
  ballots: z.int().nonnegative(),
  blank: z.int().nonnegative(),
  spoiled: z.int().nonnegative(),
  ballotsByMarks: z.array(z.int().nonnegative()),
  marks: z.array(z.string()),
});
export type ElectronicBallots = z.infer<typeof ElectronicBallots>;

/** What a choice is by the charter. `known` are the marks that it has, in a set, because ballots are many. */
export function judgeChoice(
  choice: Choice,
  terms: VoteTerms,
  known: ReadonlySet<string> = new Set(marksOf(terms)),
): 'valid' | 'blank' | 'spoiled' {
  const { min, max } = terms.rules.choices;
  if (choice.length === 0) return 'blank';
  if (choice.length < min || choice.length > max || new Set(choice).size < choice.length) return 'spoiled';
  return choice.every((code) => known.has(code)) && !breaksKind(choice, terms) ? 'valid' : 'spoiled';
}

/** The order of `choices` makes no difference to what comes out. */
export function takeApart(choices: Iterable<Choice>, terms: VoteTerms): ElectronicBallots {
  const known = new Set(marksOf(terms));
  const totals = { ballots: 0, blank: 0, spoiled: 0 };
  const ballotsByMarks = Array.from({ length: terms.rules.choices.max }, () => 0);
  const marks: string[] = [];
  for (const choice of choices) {
    totals.ballots += 1;
    const verdict = judgeChoice(choice, terms, known);
    if (verdict !== 'valid') {
      totals[verdict] += 1;
      continue;
    }
    ballotsByMarks[choice.length - 1]! += 1;
    marks.push(...choice);
  }
  return { ...totals, ballotsByMarks, marks: marks.sort() };
}
