import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseRound } from '../../../engine/committees/count/check-round.ts';
import { type ElectionResult, resultOf } from '../../../engine/committees/count/result.ts';
import type { DrawnLot, ElectionTerms, Round } from '../../../engine/committees/count/terms.ts';
import type { TieRule } from '../../../engine/committees/kinds.ts';

const terms = (candidates: number, seats: number, ties: TieRule): ElectionTerms => ({
  mode: 'by-candidate',
  ties,
  posts: [{ post: 'member', seats, votesEach: seats }],
  candidates: Array.from({ length: candidates }, (_, index) => ({
    code: `C-${index + 1}`,
    post: 'member',
    slate: null,
    position: index,
  })),
});

const round = (votes: readonly number[], codes = votes.map((_, index) => `C-${index + 1}`)): Round => ({
  dissent: null,
  contests: [
    {
      contest: 'member',
      abstain: 0,
      lines: codes.map((option, index) => ({ option, for: votes[index]!, against: 0 })),
    },
  ],
});

const electedIn = ({ elected }: ElectionResult) => elected.map(({ candidate }) => candidate);

describe('a count by candidate', () => {
  it.each([
    { votes: [5, 4, 3], seats: 2, elected: ['C-1', 'C-2'], vacant: 0 },
    { votes: [5, 4, 0], seats: 3, elected: ['C-1', 'C-2'], vacant: 1 },
    { votes: [0, 0], seats: 2, elected: [], vacant: 2 },
    { votes: [4, 4], seats: 2, elected: ['C-1', 'C-2'], vacant: 0 },
    { votes: [1], seats: 1, elected: ['C-1'], vacant: 0 },
  ])('of $votes for $seats seats elects $elected', ({ votes, seats, elected, vacant }) => {
    const result = resultOf(terms(votes.length, seats, 'lot'), [round(votes)], []);
    expect(electedIn(result)).toEqual(elected);
    expect(result.vacant.reduce((sum, one) => sum + one.seats, 0)).toBe(vacant);
    expect(result.next).toBe(null);
  });

  it('elects nobody who has as many against as for', () => {
    const lines = [
      { option: 'C-1', for: 3, against: 3 },
      { option: 'C-2', for: 2, against: 1 },
    ];
    const counted = { dissent: null, contests: [{ contest: 'member', abstain: 0, lines }] };
    expect(electedIn(resultOf(terms(2, 2, 'lot'), [counted], []))).toEqual(['C-2']);
  });

  it.each([
    { ties: 'lot', what: 'lot' },
    { ties: 'second-round', what: 'count' },
    { ties: 'repeat', what: 'repeat' },
  ] as const)('of a tie for the last seat asks for a $what', ({ ties, what }) => {
    const result = resultOf(terms(4, 2, ties), [round([9, 4, 4, 1])], []);
    expect(result).toMatchObject({
      elected: [],
      next: { what, contests: [{ contest: 'member', seats: 1, votesEach: 1, options: ['C-2', 'C-3'] }] },
    });
  });

  it('keeps the order of those who follow: the second round before the first', () => {
    const rounds = [round([9, 4, 4, 4, 1]), round([7, 2, 5], ['C-2', 'C-3', 'C-4'])];
    const result = resultOf(terms(5, 2, 'second-round'), rounds, []);
    expect(electedIn(result)).toEqual(['C-1', 'C-2']);
    expect(result.replacements).toEqual([{ post: 'member', candidates: [['C-4'], ['C-3'], ['C-5']] }]);
  });
});

/** Plays an election to its end: second rounds in which nobody votes, and lots in the order of the codes. */
function playedOut(given: ElectionTerms, first: Round): ElectionResult {
  const rounds: Round[] = [first];
  const lots: DrawnLot[] = [];
  for (let step = 0; step < 4; step += 1) {
    const result = resultOf(given, rounds, lots);
    const [contest] = result.next?.contests ?? [];
    if (contest === undefined || result.next?.what === 'repeat') return result;
    if (result.next?.what === 'lot') lots.push({ contest: 'member', drawn: [...contest.options].sort() });
    else
      rounds.push(
        round(
          contest.options.map(() => 0),
          [...contest.options],
        ),
      );
  }
  throw new Error('An election must come to an end.');
}

const anElection = fc.record({
  votes: fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 12 }),
  seats: fc.integer({ min: 1, max: 6 }),
  ties: fc.constantFrom<TieRule>('lot', 'second-round'),
});

describe('any count', () => {
  it('fills as many seats as there are candidates with votes, and never more', () => {
    fc.assert(
      fc.property(anElection, ({ votes, seats, ties }) => {
        const result = playedOut(terms(votes.length, seats, ties), round(votes));
        const withVotes = votes.filter((number) => number > 0).length;
        expect(result.elected).toHaveLength(Math.min(seats, withVotes));
        const vacant = result.vacant.reduce((sum, one) => sum + one.seats, 0);
        expect(result.elected.length + vacant).toBe(seats);
      }),
    );
  });

  it('never leaves out somebody who has more votes than one elected', () => {
    fc.assert(
      fc.property(anElection, ({ votes, seats, ties }) => {
        const elected = electedIn(playedOut(terms(votes.length, seats, ties), round(votes)));
        const votesOf = (code: string) => votes[Number(code.slice(2)) - 1]!;
        const least = Math.min(...elected.map(votesOf));
        const left = votes.filter((_, index) => !elected.includes(`C-${index + 1}`));
        if (elected.length > 0) expect(Math.max(0, ...left)).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('names everybody with votes once: elected, or on the list of those who follow in falling order', () => {
    fc.assert(
      fc.property(anElection, ({ votes, seats, ties }) => {
        const result = playedOut(terms(votes.length, seats, ties), round(votes));
        const follow = result.replacements.flatMap(({ candidates }) => candidates.flat());
        const all = [...electedIn(result), ...follow];
        const withVotes = votes.flatMap((number, index) => (number > 0 ? [`C-${index + 1}`] : []));
        expect(all.toSorted()).toEqual(withVotes.toSorted());
        const falling = follow.map((code) => votes[Number(code.slice(2)) - 1]!);
        expect(falling).toEqual(falling.toSorted((one, other) => other - one));
      }),
    );
  });

  it('comes to the same in whatever order the candidates were written down', () => {
    fc.assert(
      fc.property(anElection, fc.nat(), ({ votes, seats, ties }, turn) => {
        const codes = votes.map((_, index) => `C-${index + 1}`);
        const at = turn % codes.length;
        const turned = [...codes.slice(at), ...codes.slice(0, at)];
        const given = terms(votes.length, seats, ties);
        const other = round(
          turned.map((code) => votes[Number(code.slice(2)) - 1]!),
          turned,
        );
        expect(playedOut(given, other)).toEqual(playedOut(given, round(votes)));
      }),
    );
  });
});

describe('a count that cannot be', () => {
  const due = [{ contest: 'member', seats: 2, votesEach: 2, options: ['C-1', 'C-2'] }];
  const counted = (abstain: number, ...lines: [number, number][]) => ({
    dissent: null,
    contests: [
      {
        contest: 'member',
        abstain,
        lines: lines.map(([yes, no], index) => ({ option: `C-${index + 1}`, for: yes, against: no })),
      },
    ],
  });
  it.each([
    { what: 'all hands for both', round: counted(0, [10, 0], [10, 0]), reason: undefined },
    { what: 'a hand too many', round: counted(0, [11, 0], [0, 0]), reason: 'more-hands-than-voters' },
    { what: 'for and against together', round: counted(0, [6, 5], [0, 0]), reason: 'more-hands-than-voters' },
    { what: 'who abstained and voted', round: counted(1, [10, 0], [0, 0]), reason: 'more-hands-than-voters' },
    {
      what: 'more who abstain than came',
      round: counted(11, [0, 0], [0, 0]),
      reason: 'more-hands-than-voters',
    },
    { what: 'a candidate left out', round: counted(0, [1, 0]), reason: 'not-what-is-to-be-counted' },
    { what: 'no contest', round: { dissent: null, contests: [] }, reason: 'not-what-is-to-be-counted' },
    {
      what: 'more against than came',
      round: { dissent: 11, contests: [] },
      reason: 'more-hands-than-voters',
    },
  ])('is told by its figures: $what', ({ round: given, reason }) => {
    const refused = refuseRound(given, due, 10);
    expect(refused?.refusal).toEqual(
      reason === undefined
        ? undefined
        : expect.objectContaining({ issues: [expect.objectContaining({ reason })] }),
    );
  });

  it('refuses more votes than each may give', () => {
    const one = [{ ...due[0]!, votesEach: 1 }];
    expect(refuseRound(counted(0, [6, 0], [4, 0]), one, 10)).toBe(undefined);
    expect(refuseRound(counted(0, [6, 0], [5, 0]), one, 10)?.refusal).toMatchObject({
      issues: [{ reason: 'more-votes-than-each-may-give', details: { hands: 11, most: 10 } }],
    });
  });
});
