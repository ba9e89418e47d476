import type { Enough } from '../procedure/quorum-rules.ts';

/**
 * A third written as 0.333333 is a third: six decimals are taken for the fraction that they stand for, or three
 * members of nine would fall short of it by a millionth.
 */
const written = 1e-6;

/** The least whole number that is at least this share of a base: two thirds of 14 are 10. */
export const atLeastShare = (share: number, base: number): number =>
  Math.max(0, Math.ceil(base * share - base * written));

/** The least whole number that is more than this share of a base: more than half of 14 are 8. */
export const moreThanShare = (share: number, base: number): number =>
  Math.floor(base * share + base * written) + 1;

/** How many of a base are enough; of nobody, nothing is. */
export function enoughOf(enough: Enough, base: number): number {
  const share =
    'moreThan' in enough ? moreThanShare(enough.moreThan, base) : atLeastShare(enough.atLeast, base);
  return Math.max(1, share, enough.neverFewerThan ?? 0);
}
