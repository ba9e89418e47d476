import { describe, expect, it } from 'vitest';
import { countVotes } from '../../../../engine/forum/decisions/count-votes.ts';
import { enoughOf } from '../../../../engine/forum/decisions/share.ts';
import type { Majority } from '../../../../engine/forum/procedure/decision-rules.ts';
import type { Enough } from '../../../../engine/forum/procedure/quorum-rules.ts';
import { terms, voters } from './given-votes.ts';

const two3 = (of: 'cast' | 'present' | 'in-office' | 'seats'): Majority => ({
  kind: 'qualified',
  of,
  atLeast: 2 / 3,
});
const half = (of: 'cast' | 'present' | 'in-office' | 'seats'): Majority => ({ kind: 'absolute', of });

describe('shares of a base, as whole numbers', () => {
  it.each<[Enough, number, number]>([
    [{ moreThan: 0.5 }, 14, 8],
    [{ moreThan: 0.5 }, 13, 7],
    [{ moreThan: 0.5 }, 1, 1],
    [{ moreThan: 0 }, 14, 1],
    [{ atLeast: 1 / 3 }, 14, 5],
    [{ atLeast: 1 / 3 }, 9, 3],
    [{ atLeast: 1 / 3, neverFewerThan: 3 }, 6, 3],
    [{ atLeast: 1 / 3, neverFewerThan: 3 }, 12, 4],
    [{ atLeast: 2 / 3 }, 9, 6],
    [{ atLeast: 2 / 3 }, 10, 7],
    [{ atLeast: 0.666667 }, 9, 6],
    [{ atLeast: 0.333333 }, 9, 3],
    [{ atLeast: 1 }, 7, 7],
  ])('%o of %i are %i', (enough, base, needed) => {
    expect(enoughOf(enough, base)).toBe(needed);
  });
});

describe('majorities, at their boundaries', () => {
  it.each<[string, string, Majority, string]>([
    ['one more for than against', 'ffa', { kind: 'simple' }, 'approved'],
    ['as many for as against', 'ffaa', { kind: 'simple' }, 'tie'],
    ['one fewer for than against', 'faa', { kind: 'simple' }, 'rejected'],
    ['one for and all others abstaining', 'foooo', { kind: 'simple' }, 'approved'],
    ['nobody for or against', 'ooo', { kind: 'simple' }, 'rejected'],
    ['half of the votes cast', 'ffaao', half('cast'), 'tie'],
    ['one more than half of the votes cast', 'fffaao', half('cast'), 'approved'],
    ['half of those present', 'fffaoo', half('present'), 'rejected'],
    ['a tie among those present, some abstaining', 'ffaaoo', half('present'), 'tie'],
    ['one more than half of those present', 'ffffoo', half('present'), 'approved'],
    ['two thirds of the votes cast', 'ffao', two3('cast'), 'approved'],
    ['one fewer than two thirds of the votes cast', 'fffaa', two3('cast'), 'rejected'],
    ['two thirds of those present', 'ffffoo', two3('present'), 'approved'],
    ['one fewer than two thirds of those present', 'fffooo', two3('present'), 'rejected'],
    ['as many for as against, where two thirds are asked', 'ffaa', two3('cast'), 'rejected'],
  ])('%s', (_, votes, majority, outcome) => {
    expect(countVotes(voters(votes), terms({ majority })).outcome).toBe(outcome);
  });

  it.each<[string, number, Majority, string]>([
    ['five of ten in office', 5, half('in-office'), 'rejected'],
    ['six of ten in office', 6, half('in-office'), 'approved'],
    ['six of twelve seats', 6, half('seats'), 'rejected'],
    ['seven of twelve seats', 7, half('seats'), 'approved'],
    ['six of ten in office, where two thirds are asked', 6, two3('in-office'), 'rejected'],
    ['seven of ten in office, where two thirds are asked', 7, two3('in-office'), 'approved'],
    ['seven of twelve seats, where two thirds are asked', 7, two3('seats'), 'rejected'],
    ['eight of twelve seats, where two thirds are asked', 8, two3('seats'), 'approved'],
  ])('%s', (_, inFavour, majority, outcome) => {
    const members = [
      ...voters('f'.repeat(inFavour)),
      ...voters('-'.repeat(10 - inFavour), { sector: 'academia', present: false }),
      ...voters('--', { sector: 'vacant', present: false, inOffice: false }),
    ];
    expect(countVotes(members, terms({ majority, held: 'in-writing' })).outcome).toBe(
      inFavour > 5 ? outcome : 'no-quorum',
    );
    const allThere = members.map((one) => ({ ...one, present: one.inOffice }));
    expect(countVotes(allThere, terms({ majority })).outcome).toBe(outcome);
  });
});

describe('the quorum of a vote', () => {
  it.each([
    ['seven of fourteen in office', 7, 'no-quorum'],
    ['eight of fourteen in office', 8, 'approved'],
  ])('%s', (_, present, outcome) => {
    const members = [...voters('f'.repeat(present)), ...voters('-'.repeat(14 - present), { present: false })];
    expect(countVotes(members, terms()).outcome).toBe(outcome);
  });

  it('is smaller on the second call, and never smaller than the least number', () => {
    const quorum = {
      of: 'in-office' as const,
      first: { moreThan: 0.5 },
      presidingCounts: true,
      secondCall: {
        on: 'the-next-business-day' as const,
        quorum: { atLeast: 1 / 3, neverFewerThan: 3 },
      },
    };
    const of6 = (present: number) => [
      ...voters('f'.repeat(present)),
      ...voters('-'.repeat(6 - present), { present: false }),
    ];
    expect(countVotes(of6(3), terms({ quorum })).outcome).toBe('no-quorum');
    expect(countVotes(of6(3), terms({ quorum, call: 2 })).outcome).toBe('approved');
    expect(countVotes(of6(2), terms({ quorum, call: 2 })).quorum).toEqual({
      present: 2,
      base: 6,
      needed: 3,
      reached: false,
    });
  });

  it('counts in writing who voted, whoever may be in the room', () => {
    const members = [...voters('ff'), ...voters('---', { sector: 'academia' })];
    expect(countVotes(members, terms()).outcome).toBe('approved');
    expect(countVotes(members, terms({ held: 'in-writing' })).outcome).toBe('no-quorum');
  });
});

describe('who presides', () => {
  const mayor = (votes: string) => voters(votes, { presiding: true, sector: 'government' });

  it('may count for what is decided and not for the quorum', () => {
    const quorum = { of: 'in-office' as const, first: { moreThan: 0.5 }, presidingCounts: false };
    const majority = half('present');
    const five = [...voters('ffa'), ...voters('--', { sector: 'away', present: false })];
    const counted = countVotes([...five, ...mayor('f')], terms({ quorum, majority }));
    expect(counted.quorum).toMatchObject({ present: 3, base: 5, needed: 3 });
    expect(counted.majority).toMatchObject({ base: 4, needed: 3, for: 3 });
    expect(counted.outcome).toBe('approved');
    const two = [...voters('ff'), ...voters('---', { sector: 'away', present: false })];
    expect(countVotes([...two, ...mayor('f')], terms({ quorum, majority })).outcome).toBe('no-quorum');
  });

  it('has no vote and is of no base where the rules say so', () => {
    const members = [...voters('ffa'), ...mayor('a')];
    const counted = countVotes(members, terms({ presidingVotes: false, majority: half('present') }));
    expect(counted).toMatchObject({ outcome: 'approved', votes: { against: 1 }, majority: { base: 3 } });
  });
});

describe('sectors', () => {
  const parity = { sectors: ['government', 'civil'] };
  const sides = (government: string, civil: string) => [
    ...voters(government, { sector: 'government' }),
    ...voters(civil, { sector: 'civil' }),
  ];

  it.each([
    ['both for', 'fff', 'ffa', 'approved'],
    ['one of them against', 'fffff', 'faa', 'rejected'],
    ['one of them tied', 'fffff', 'ffaa', 'rejected'],
    ['one of them silent', 'fffff', 'oo', 'rejected'],
  ])('need a majority of their own where parity is asked: %s', (_, government, civil, outcome) => {
    const counted = countVotes(sides(government, civil), terms({ parity }));
    expect(counted.outcome).toBe(outcome);
    expect(counted.obstacles).toEqual(outcome === 'approved' ? [] : ['parity']);
  });

  it.each([
    ['half of its members in office', 'aaff', 'approved'],
    ['more than half of its members in office', 'aaaf', 'rejected'],
  ])('stop a decision by their veto with %s against', (_, civil, outcome) => {
    const veto = { sectors: ['civil'], moreThan: 0.5 };
    const counted = countVotes(sides('ffffff', civil), terms({ veto }));
    expect(counted.outcome).toBe(outcome);
    expect(counted.veto).toMatchObject([{ sector: 'civil', base: 4, stopsAt: 3 }]);
  });

  it('count the absent for the base of a veto, as they are in office', () => {
    const veto = { sectors: ['civil'], moreThan: 0.5 };
    const members = [...sides('ffffff', 'aa'), ...voters('--', { sector: 'civil', present: false })];
    expect(countVotes(members, terms({ veto })).outcome).toBe('approved');
  });
});

describe('who withdrew for a conflict', () => {
  const members = [
    ...voters('ff'),
    ...voters('a', { sector: 'own', recused: true }),
    ...voters('-', { present: false }),
  ];

  it('has no vote, and counts as present where the rules say so', () => {
    const counted = countVotes(members, terms());
    expect(counted).toMatchObject({ outcome: 'approved', votes: { against: 0 }, quorum: { present: 3 } });
    const conflicts = { recusedCountsAsPresent: false, recusedStaysInBase: false, drafterMayDecide: false };
    expect(countVotes(members, terms({ conflicts })).outcome).toBe('no-quorum');
  });

  it('is of the number that a majority is counted on only where the rules say so', () => {
    const majority = half('in-office');
    expect(countVotes(members, terms({ majority })).majority).toMatchObject({ base: 3, needed: 2 });
    const conflicts = { recusedCountsAsPresent: true, recusedStaysInBase: true, drafterMayDecide: false };
    expect(countVotes(members, terms({ majority, conflicts })).majority).toMatchObject({
      base: 4,
      needed: 3,
    });
  });

  it('leaves the base of a quorum of those who may vote', () => {
    const quorum = { of: 'eligible' as const, first: { moreThan: 0.5 }, presidingCounts: true };
    const conflicts = { recusedCountsAsPresent: false, recusedStaysInBase: false, drafterMayDecide: false };
    expect(countVotes(members, terms({ quorum, conflicts })).quorum).toMatchObject({ present: 2, base: 3 });
  });
});

describe('who asked for what is decided', () => {
  it.each([
    ['is not the vote that decides', 'ffa', 'f', 'approved', []],
    ['would be the vote that decides', 'ffaa', 'f', 'rejected', ['own-vote']],
    ['voted against', 'ffa', 'a', 'tie', ['majority']],
  ])('%s', (_, others, own, outcome, obstacles) => {
    const members = [...voters(others), ...voters(own, { asked: true, sector: 'team' })];
    expect(countVotes(members, terms())).toMatchObject({ outcome, obstacles });
  });

  it('decides where the rules let them', () => {
    const members = [...voters('ffaa'), ...voters('f', { asked: true, sector: 'team' })];
    const conflicts = { recusedCountsAsPresent: true, recusedStaysInBase: false, drafterMayDecide: true };
    expect(countVotes(members, terms({ conflicts })).outcome).toBe('approved');
  });
});

describe('a member whose rights are suspended', () => {
  it('has no vote, is not present, and is of those in office but not of those who may vote', () => {
    const members = [...voters('ff'), ...voters('a', { suspended: true, sector: 'away' })];
    const inOffice = countVotes(members, terms());
    expect(inOffice).toMatchObject({ votes: { against: 0 }, quorum: { present: 2, base: 3 } });
    const quorum = { of: 'eligible' as const, first: { moreThan: 0.5 }, presidingCounts: true };
    expect(countVotes(members, terms({ quorum })).quorum).toMatchObject({ present: 2, base: 2 });
  });
});
