/** A list of counts as it may be published; null stands for a number that would tell too much of somebody. */
export interface PublishedList {
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
}

/** Which counts are too small: those from 1 to below `k`. A zero is shown, unless `zeros` says otherwise. */
export interface Threshold {
  readonly k: number;
  /**
   * `shown`: a zero tells that nobody was there. `hidden`: a zero is as small as a one. Left out, hidden in a list of two,
   * where it would tell that everybody belongs to the other group.
   */
  readonly zeros?: 'shown' | 'hidden';
}

/** The fewest people that a hidden count may stand for: whoever sees that zeros are shown knows that it is not zero. */
export const fewestHidden = ({ zeros }: Threshold, cells: number): 0 | 1 =>
  (zeros ?? (cells === 2 ? 'hidden' : 'shown')) === 'hidden' ? 0 : 1;

/**
 * Takes out of a list of counts what would tell of single people: every small number, and as many others, the
 * smallest first, as it takes so that the total does not give them back.
 *
 * What is hidden leaves room for at least `k` different numbers in each place, over two places or more; where that
 * cannot be reached, the total is hidden too. Source: the threshold rule of the OECD's glossary with secondary
 * suppression, as Washington's Department of Health asks.
 */
export function suppressList(counts: readonly number[], threshold: Threshold): PublishedList {
  const { k } = threshold;
  const fewest = fewestHidden(threshold, counts.length);
  const rising = counts
    .map((count, place) => ({ count, place }))
    .filter(({ count }) => count >= fewest)
    .sort((one, other) => one.count - other.count || one.place - other.place);
  const hidden = rising.filter(({ count }) => count < k);
  const others = rising.slice(hidden.length);
  const isVague = (): boolean => {
    const room = hidden.reduce((all, { count }) => all + count - fewest, 0);
    return hidden.length > 1 && room >= k - 1;
  };
  while (hidden.length > 0 && !isVague() && others.length > 0) hidden.push(others.shift()!);
  const places = new Set(hidden.map(({ place }) => place));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const isTelling = (total >= 1 && total < k) || (hidden.length > 0 && !isVague());
  return {
    counts: counts.map((count, place) => (places.has(place) ? null : count)),
    total: isTelling ? null : total,
  };
}

/** A share in percent, rounded half up; null where either number is not published, because it would give it back. */
export function publishedPercent(count: number | null, total: number | null, decimals = 1): number | null {
  if (count === null || total === null || total === 0) return null;
  const scale = 10 ** decimals;
  return Math.round((count * 100 * scale) / total) / scale;
}
