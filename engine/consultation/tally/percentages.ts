import type { CountingRules } from './counting-rules.ts';

export interface Percentages {
  /** In the order of the votes given. */
  percents: number[];
  /** What the printed figures add up to: said beside the table when it is not 100. */
  sum: number;
  sumsTo100: boolean;
}

/**
 * Percentages of `whole`, rounded as stated. Worked in whole units of the last decimal, because binary fractions
 * round 0.5 either way. Equal remainders go to the option with more votes, then to the one that comes first.
 * Without a whole (nobody voted) all are 0.
 */
export function percentages(
  votes: readonly number[],
  whole: number,
  { rounding, decimals }: Pick<CountingRules['percentages'], 'rounding' | 'decimals'>,
): Percentages {
  const scale = 10 ** decimals;
  const hundred = 100 * scale;
  const units = whole === 0 ? votes.map(() => 0) : roundings[rounding](votes, whole, hundred);
  const sum = units.reduce((total, unit) => total + unit, 0);
  return { percents: units.map((unit) => unit / scale), sum: sum / scale, sumsTo100: sum === hundred };
}

type Rounding = (votes: readonly number[], whole: number, hundred: number) => number[];

/** `number × by ÷ whole` exactly, however large: the quotient rounded down, and the remainder. */
function divide(number: number, by: number, whole: number): { quotient: number; remainder: number } {
  const product = BigInt(number) * BigInt(by);
  const divisor = BigInt(whole);
  return { quotient: Number(product / divisor), remainder: Number(product % divisor) };
}

const roundings: Record<CountingRules['percentages']['rounding'], Rounding> = {
  'half-up-each': (votes, whole, hundred) =>
    votes.map((number) => {
      const { quotient, remainder } = divide(number, hundred, whole);
      return 2 * remainder >= whole ? quotient + 1 : quotient;
    }),

  'largest-remainder'(votes, whole, hundred) {
    const shares = votes.map((number, at) => ({ at, number, ...divide(number, hundred, whole) }));
    const units = shares.map(({ quotient }) => quotient);
    const missing = hundred - units.reduce((total, unit) => total + unit, 0);
    const byRemainder = shares.sort(
      (a, b) => b.remainder - a.remainder || b.number - a.number || a.at - b.at,
    );
    for (const { at } of byRemainder.slice(0, missing)) units[at]! += 1;
    return units;
  },
};
