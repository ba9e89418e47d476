import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certainResult,
  countByTerms,
  quorumByTerms,
  resultOf,
  type Terms,
} from '../../../engine/forum/decision.ts';

const simple: Terms = { quorum: { of: 'seats', moreThan: 0.5 }, decision: 'simple-majority' };
const base = { seats: 14, inOffice: 14 };
const reached = (...asked: Parameters<typeof quorumByTerms>) => quorumByTerms(...asked).reached;
const votes = (approve: number, against = 0, abstain = 0) => ({ approve, return: against, abstain });

describe('a quorum', () => {
  it.each([
    { present: 7, reached: false },
    { present: 8, reached: true },
  ])('of more than half of 14 seats, with $present present, is reached: $reached', ({ present, reached }) => {
    expect(quorumByTerms(votes(present), base, simple, 1).reached).toBe(reached);
  });

  it('is smaller at the second call, but never under the fewest that the rules allow', () => {
    const terms: Terms = { ...simple, secondCall: { atLeast: 1 / 3, neverFewerThan: 3 } };
    expect(reached(votes(4), base, terms, 2)).toBe(false);
    expect(reached(votes(5), base, terms, 2)).toBe(true);
    expect(reached(votes(2), { seats: 5, inOffice: 5 }, terms, 2)).toBe(false);
  });

  it('counts empty seats where its base is the seats, and not where it is those in office', () => {
    const half = { seats: 14, inOffice: 6 };
    expect(reached(votes(6), half, simple, 1)).toBe(false);
    expect(reached(votes(4), half, { ...simple, quorum: { of: 'in-office', moreThan: 0.5 } }, 1)).toBe(true);
  });

  it.each([
    { seats: 0, inOffice: 0 },
    { seats: 5, inOffice: 0 },
  ])('is never one of nobody, of $seats seats with $inOffice in office', (nobody) => {
    for (const base of ['seats', 'in-office'] as const)
      for (const call of [1, 2])
        for (const decision of ['simple-majority', 'absolute-majority', 'two-thirds'] as const) {
          const terms: Terms = {
            quorum: { of: base, moreThan: 0 },
            secondCall: { atLeast: 0, neverFewerThan: 1 },
            decision,
          };
          expect(resultOf(votes(5), nobody, terms, call)).toBe('no-quorum');
          expect(certainResult(votes(5), nobody, terms, call)).toBe('no-quorum');
        }
  });
});

describe('a result', () => {
  it.each([
    { cast: votes(5, 4), decision: 'simple-majority', result: 'approved' },
    { cast: votes(4, 4), decision: 'simple-majority', result: 'tie' },
    { cast: votes(4, 5), decision: 'simple-majority', result: 'returned' },
    { cast: votes(7, 1), decision: 'absolute-majority', result: 'returned' },
    { cast: votes(8, 0), decision: 'absolute-majority', result: 'approved' },
    { cast: votes(9, 0), decision: 'two-thirds', result: 'returned' },
    { cast: votes(10, 4), decision: 'two-thirds', result: 'approved' },
    { cast: votes(3, 3), decision: 'simple-majority', result: 'no-quorum' },
  ] as const)('by $decision of $cast is $result', ({ cast, decision, result }) => {
    expect(resultOf(cast, base, { ...simple, decision }, 1)).toBe(result);
  });

  it('that is certain never changes, whatever the rest may vote', () => {
    const anyVotes = fc.record({ approve: fc.nat(6), return: fc.nat(6), abstain: fc.nat(6) });
    const decisions = fc.constantFrom('simple-majority', 'absolute-majority', 'two-thirds');
    fc.assert(
      fc.property(anyVotes, anyVotes, decisions, (cast, later, decision) => {
        const total = (one: typeof cast) => one.approve + one.return + one.abstain;
        const among = { seats: 18, inOffice: total(cast) + total(later) };
        const terms: Terms = { quorum: { of: 'in-office', moreThan: 0.5 }, decision };
        const certain = certainResult(cast, among, terms, 1);
        const all = votes(
          cast.approve + later.approve,
          cast.return + later.return,
          cast.abstain + later.abstain,
        );
        const { outcome, majority, quorum } = countByTerms(all, among, terms, 1);
        expect(outcome === 'approved').toBe(quorum.reached && majority.reached);
        if (certain !== undefined) expect(resultOf(all, among, terms, 1)).toBe(certain);
        expect(certainResult(all, among, terms, 1)).toBe(resultOf(all, among, terms, 1));
      }),
    );
  });
});
