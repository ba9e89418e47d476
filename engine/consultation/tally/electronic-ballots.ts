import { z } from 'zod';
import type { CountingRules } from './counting-rules.ts';

/** What one voter marked: codes of options, in no order. Empty is a blank ballot. */
export type Choice = readonly string[];

/**
 * All electronic ballots, taken apart so that no published line is one voter's combination of marks: someone who
 * was told to mark a rare combination could be checked by it. `marks` has one option code per mark, sorted;
 * `ballotsByMarks[k - 1]` is how many valid ballots have k marks. `spoiled` ballots (votos nulos) break the charter:
 * an unknown option, one twice, too many or too few.
 */
export const ElectronicBallots = z.strictObject({
  ballots: z.int().nonnegative(),
  blank: z.int().nonnegative(),
  spoiled: z.int().nonnegative(),
  ballotsByMarks: z.array(z.int().nonnegative()),
  marks: z.array(z.string()),
});
export type ElectronicBallots = z.infer<typeof ElectronicBallots>;

export function judgeChoice(
  choice: Choice,
  options: ReadonlySet<string>,
  { min, max }: CountingRules['choices'],
): 'valid' | 'blank' | 'spoiled' {
  if (choice.length === 0) return 'blank';
  if (choice.length < min || choice.length > max || new Set(choice).size < choice.length) return 'spoiled';
  return choice.every((code) => options.has(code)) ? 'valid' : 'spoiled';
}

/** The order of `choices` makes no difference to what comes out. */
export function takeApart(
  choices: Iterable<Choice>,
  { options, rules }: { options: readonly string[]; rules: CountingRules },
): ElectronicBallots {
  const known = new Set(options);
  const totals = { ballots: 0, blank: 0, spoiled: 0 };
  const ballotsByMarks = Array.from({ length: rules.choices.max }, () => 0);
  const marks: string[] = [];
  for (const choice of choices) {
    totals.ballots += 1;
    const verdict = judgeChoice(choice, known, rules.choices);
    if (verdict !== 'valid') {
      totals[verdict] += 1;
      continue;
    }
    ballotsByMarks[choice.length - 1]! += 1;
    marks.push(...choice);
  }
  return { ...totals, ballotsByMarks, marks: marks.sort() };
}
