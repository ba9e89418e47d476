import type { Count } from './count.ts';
import type { CountingRules } from './counting-rules.ts';
import { percentages } from './percentages.ts';
import type { Threshold } from './vote-kind.ts';
import { type Matter, matterMarks } from './vote-terms.ts';

/** The result of one matter. `required` is the fewest yes votes that pass it; null where its base is nothing. */
export interface MatterResult {
  matter: string;
  yes: number;
  no: number;
  blank: number;
  base: number;
  required: number | null;
  passed: boolean;
  yesPercent: number;
  noPercent: number;
  threshold: Threshold;
}

/**
 * Every matter by itself, in the order of the charter. A ballot that is blank as a whole is blank on each. Throws
 * where a share of an unknown roll is asked for: a charter that says so must not be opened.
 */
export function matterResults(
  count: Count,
  matters: readonly Matter[],
  { rules, roll }: { rules: CountingRules; roll: number | null },
): MatterResult[] {
  const ballots = count.valid + count.blank;
  return matters.map(({ code, threshold }) => {
    const marks = matterMarks(code);
    const [yes, no] = [count.votes.get(marks.yes) ?? 0, count.votes.get(marks.no) ?? 0];
    const base = baseOf(threshold.of, { yes, no, ballots, roll });
    const required = requiredOf(threshold, base);
    const whole = rules.percentages.of === 'votes' ? yes + no : count.valid;
    const [yesPercent = 0, noPercent = 0] = percentages([yes, no], whole, rules.percentages).percents;
    const passed = required !== null && yes >= required;
    return {
      matter: code,
      ...{ yes, no, blank: ballots - yes - no },
      ...{ base, required, passed, yesPercent, noPercent, threshold },
    };
  });
}

function baseOf(
  of: Threshold['of'],
  counted: { yes: number; no: number; ballots: number; roll: number | null },
): number {
  if (of === 'yes-and-no') return counted.yes + counted.no;
  if (of === 'ballots') return counted.ballots;
  if (counted.roll === null) throw new TypeError('A share of the roll needs the size of the roll.');
  return counted.roll;
}

/** At least one vote is needed, however small the share. */
function requiredOf({ comparison, share }: Threshold, base: number): number | null {
  if (base === 0) return null;
  const { numerator, denominator } = share;
  const least =
    comparison === 'at-least'
      ? Math.ceil((base * numerator) / denominator)
      : Math.floor((base * numerator) / denominator) + 1;
  return Math.max(1, least);
}
