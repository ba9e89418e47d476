import type { TieRule } from '../kinds.ts';
import type { Contest, CountedContest, CountedLine, DrawnLot } from './terms.ts';

/** What decided a seat. */
export type DecidedBy = 'votes' | 'second-round' | 'lot';

/** Who takes a seat of a contest, with the hands that they had in the round that decided. */
export interface Winner {
  readonly option: string;
  readonly votes: number;
  readonly by: DecidedBy;
}

/** What a contest comes to: decided, or what is still to be done. */
export interface Outcome {
  readonly winners: readonly Winner[];
  /** Those who follow, the first first; those in one group have equal votes. */
  readonly followers: readonly (readonly string[])[];
  /** Seats for which nobody has enough votes. */
  readonly vacant: number;
  readonly next: { readonly what: 'count' | 'lot' | 'repeat'; readonly contest: Contest } | null;
}

/**
 * Fills the seats of a contest by its counts. Who has no hand, or as many against as for, takes no seat. A tie for
 * the last seat goes the way that the election's rule says; a second round that ties again goes to the lot.
 */
export function decideContest(
  contest: Contest,
  { counts, lot, ties }: { counts: readonly CountedContest[]; lot: DrawnLot | undefined; ties: TieRule },
): Outcome {
  const [first, second] = counts;
  if (first === undefined) return awaiting('count', contest, [], []);
  const eligible = first.lines.filter((line) => line.for > line.against);
  const placed = place(eligible, contest.seats);
  const winners = placed.sure.map((line) => winner(line, 'votes'));
  const below = groups(placed.below);
  if (placed.tied.length === 0) {
    return { winners, followers: below, vacant: contest.seats - winners.length, next: null };
  }
  if (ties === 'repeat') return awaiting('repeat', among(contest, placed), winners, below);
  if (ties === 'lot') return byLot(among(contest, placed), lot, placed.tied, winners, below);
  if (second === undefined) return awaiting('count', among(contest, placed), winners, below);
  const again = place(linesOf(second, placed.tied), placed.left);
  const won = [...winners, ...again.sure.map((line) => winner(line, 'second-round'))];
  const following = [...groups(again.below), ...below];
  if (again.tied.length === 0) return { winners: won, followers: following, vacant: 0, next: null };
  return byLot(among(contest, again), lot, again.tied, won, following);
}

/** Who has a seat for sure, who is tied for the seats that are left, and who comes after. */
interface Placed {
  readonly sure: readonly CountedLine[];
  readonly tied: readonly CountedLine[];
  readonly left: number;
  readonly below: readonly CountedLine[];
}

function place(lines: readonly CountedLine[], seats: number): Placed {
  const falling = [...lines].sort(
    (one, other) => other.for - one.for || (one.option < other.option ? -1 : 1),
  );
  const last = falling[seats - 1]?.for;
  const next = falling[seats]?.for;
  if (last === undefined || last !== next) {
    return { sure: falling.slice(0, seats), tied: [], left: 0, below: falling.slice(seats) };
  }
  const sure = falling.filter((line) => line.for > last);
  return {
    sure,
    tied: falling.filter((line) => line.for === last),
    left: seats - sure.length,
    below: falling.filter((line) => line.for < last),
  };
}

function byLot(
  contest: Contest,
  lot: DrawnLot | undefined,
  tied: readonly CountedLine[],
  winners: readonly Winner[],
  below: Outcome['followers'],
): Outcome {
  if (lot === undefined) return awaiting('lot', contest, winners, below);
  const drawn = lot.drawn.map((option) => tied.find((line) => line.option === option)!);
  return {
    winners: [...winners, ...drawn.slice(0, contest.seats).map((line) => winner(line, 'lot'))],
    followers: [...drawn.slice(contest.seats).map(({ option }) => [option]), ...below],
    vacant: 0,
    next: null,
  };
}

/** The contest that is left: those tied, for the seats that they are tied for. */
const among = (contest: Contest, { tied, left }: Placed): Contest => ({
  contest: contest.contest,
  seats: left,
  votesEach: Math.min(contest.votesEach, left),
  options: tied.map(({ option }) => option),
});

const awaiting = (
  what: 'count' | 'lot' | 'repeat',
  contest: Contest,
  winners: readonly Winner[],
  followers: Outcome['followers'],
): Outcome => ({ winners, followers, vacant: 0, next: { what, contest } });

const winner = (line: CountedLine, by: DecidedBy): Winner => ({ option: line.option, votes: line.for, by });

const linesOf = (count: CountedContest, among: readonly CountedLine[]): CountedLine[] =>
  count.lines.filter((line) => among.some(({ option }) => option === line.option));

/** Lines that come in falling order, those with equal votes together. */
function groups(falling: readonly CountedLine[]): string[][] {
  const together = new Map<number, string[]>();
  for (const line of falling) together.set(line.for, [...(together.get(line.for) ?? []), line.option]);
  return [...together.values()];
}
