import type { Count } from './count.ts';
import type { CountingRules, Lot } from './counting-rules.ts';

/** How many options enter, and what a tie across the last of them means. */
export interface PlaceRules {
  places: NonNullable<CountingRules['places']>;
  ties: NonNullable<CountingRules['ties']>;
}

/** `rank` as in sport: two firsts are followed by a third. */
export interface RankedOption {
  option: string;
  votes: number;
  rank: number;
}

/** From most to fewest votes; equal ones share a rank and stand by code. */
export function ranked(votes: Count['votes']): RankedOption[] {
  const sorted = [...votes]
    .map(([option, number]) => ({ option, votes: number }))
    .sort((a, b) => b.votes - a.votes || (a.option < b.option ? -1 : 1));
  return sorted.map((line) => ({ ...line, rank: 1 + sorted.findIndex(({ votes: n }) => n === line.votes) }));
}

/**
 * Who reaches a place, whether or not the consultation turns out to count. `margin` is the votes between the last place and the next option, null when there is no next one.
 * `tied` are the options with as many votes as the last place when there are more of them than places left.
 */
export interface CutOff {
  places: number;
  margin: number | null;
  inPlaces: string[];
  tied: string[];
  decidedBy: 'votes' | 'lot' | 'all-tied-enter' | 'all-or-none' | 'lower-cost-first' | 'undecided';
  /** Why a tie that a lot should decide is still undecided. */
  lot: 'not-needed' | 'awaited' | 'drawn' | 'not-among-the-tied';
}

/** An option without a single vote takes no place, even when there is one for it. */
export function cutOff(
  ranking: readonly RankedOption[],
  { places, ties }: PlaceRules,
  lot: Lot | null,
): CutOff {
  const last = ranking[places - 1]?.votes ?? 0;
  const next = ranking[places]?.votes;
  const margin = next === undefined ? null : last - next;
  const codes = (lines: readonly RankedOption[]) => lines.map(({ option }) => option);
  if (margin !== 0 || last === 0) {
    const inPlaces = codes(ranking.slice(0, places).filter(({ votes }) => votes > 0));
    return { places, margin, inPlaces, tied: [], decidedBy: 'votes', lot: 'not-needed' };
  }
  const sure = codes(ranking.filter(({ votes }) => votes > last));
  const tied = codes(ranking.filter(({ votes }) => votes === last));
  const base = { places, margin, tied, inPlaces: sure };
  if (ties === 'all-tied-enter') {
    return { ...base, inPlaces: [...sure, ...tied], decidedBy: 'all-tied-enter', lot: 'not-needed' };
  }
  if (ties === 'tie-stays') return { ...base, decidedBy: 'undecided', lot: 'not-needed' };
  if (lot === null) return { ...base, decidedBy: 'undecided', lot: 'awaited' };
  if (!sameCodes(lot.drawn, tied)) return { ...base, decidedBy: 'undecided', lot: 'not-among-the-tied' };
  const drawn = lot.drawn.slice(0, places - sure.length);
  return { ...base, inPlaces: [...sure, ...drawn], decidedBy: 'lot', lot: 'drawn' };
}

const sameCodes = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.toSorted().join('\0') === b.toSorted().join('\0');
