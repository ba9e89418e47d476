import fc from 'fast-check';
import { expect, it } from 'vitest';
import { certainOutcome } from '../../../../engine/forum/decisions/certain-outcome.ts';
import { countVotes } from '../../../../engine/forum/decisions/count-votes.ts';
import { mayStillVote, type Terms } from '../../../../engine/forum/decisions/terms.ts';
import type { Choice, Voter } from '../../../../engine/forum/decisions/voter.ts';
import type { Majority } from '../../../../engine/forum/procedure/decision-rules.ts';

const sectors = ['government', 'civil', 'academia'];
const share = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 0.6);
const of = fc.constantFrom<('cast' | 'present' | 'in-office' | 'seats')[]>(
  'cast',
  'present',
  'in-office',
  'seats',
);
const majority: fc.Arbitrary<Majority> = fc.oneof(
  fc.constant({ kind: 'simple' as const }),
  fc.record({ kind: fc.constant('absolute' as const), of }),
  fc.record({ kind: fc.constant('qualified' as const), of, atLeast: fc.constantFrom(0.6, 2 / 3, 0.75, 1) }),
);
const anyTerms: fc.Arbitrary<Terms> = fc.record({
  held: fc.constantFrom('in-session' as const, 'in-writing' as const),
  call: fc.constantFrom(1 as const, 2 as const),
  quorum: fc.record({
    of: fc.constantFrom('seats' as const, 'in-office' as const, 'eligible' as const),
    first: fc.record({ moreThan: share }),
    presidingCounts: fc.boolean(),
    secondCall: fc.constant({ on: 'the-same-day' as const, quorum: { atLeast: 0.25, neverFewerThan: 2 } }),
  }),
  majority,
  presidingVotes: fc.boolean(),
  parity: fc.option(fc.constant({ sectors: ['government', 'civil'] }), { nil: undefined }),
  veto: fc.option(fc.record({ sectors: fc.constant(['civil']), moreThan: share }), { nil: undefined }),
  conflicts: fc.record({
    recusedCountsAsPresent: fc.boolean(),
    recusedStaysInBase: fc.boolean(),
    drafterMayDecide: fc.boolean(),
  }),
});
const choice = fc.constantFrom<(Choice | null)[]>('for', 'against', 'abstain', null);

const rarely = fc.integer({ min: 0, max: 9 }).map((one) => one === 0);

/** A forum in which who is not there has not voted, and one seat at most presides. */
const anyForum = (most: number): fc.Arbitrary<Voter[]> =>
  fc
    .array(
      fc.record({
        sector: fc.constantFrom(...sectors),
        inOffice: fc.boolean(),
        present: fc.boolean(),
        recused: rarely,
        suspended: rarely,
        vote: choice,
      }),
      { minLength: 1, maxLength: most },
    )
    .map((members) =>
      members.map((member, index) => ({
        ...member,
        seat: String(index),
        presiding: index === 0,
        asked: index === 1,
        present: member.present && member.inOffice,
        vote: member.present && member.inOffice && !member.recused && !member.suspended ? member.vote : null,
      })),
    );

/** Every way in which those who may still vote could: for, against, abstaining, or staying away. */
function* endings(voters: readonly Voter[], terms: Terms): Generator<readonly Voter[]> {
  const index = voters.findIndex((voter) => mayStillVote(voter, terms));
  if (index < 0) {
    yield voters;
    return;
  }
  for (const vote of ['for', 'against', 'abstain', null] as const) {
    const voted = voters.map((voter, at) => {
      if (at !== index) return voter;
      // Who stays away does not vote later: taken out of those who may.
      return vote === null ? { ...voter, vote: 'abstain' as const, seat: 'away' } : { ...voter, vote };
    });
    yield* endings(voted, terms);
  }
}

/** The votes as cast: who stayed away has none. */
const asCast = (voters: readonly Voter[]): Voter[] =>
  voters.map((voter) => (voter.seat === 'away' ? { ...voter, vote: null } : voter));

it('never turns an approval into none by one more vote for', () => {
  fc.assert(
    fc.property(anyForum(12), anyTerms, fc.nat(), (members, terms, which) => {
      const one = members[which % members.length]!;
      const more = members.map((member) => (member === one ? { ...member, vote: 'for' as const } : member));
      fc.pre(!one.recused && !one.suspended && one.inOffice && (terms.held === 'in-writing' || one.present));
      if (countVotes(members, terms).outcome === 'approved') {
        expect(countVotes(more, terms).outcome).toBe('approved');
      }
    }),
    { numRuns: 2_000 },
  );
});

it('asks nothing of the order of the members', () => {
  fc.assert(
    fc.property(
      anyForum(12).chain((members) =>
        fc.tuple(
          fc.constant(members),
          fc.shuffledSubarray(members, { minLength: members.length, maxLength: members.length }),
        ),
      ),
      anyTerms,
      ([members, shuffled], terms) => {
        expect(countVotes(shuffled, terms)).toEqual(countVotes(members, terms));
        expect(certainOutcome(shuffled, terms)).toBe(certainOutcome(members, terms));
      },
    ),
    { numRuns: 500 },
  );
});

it('calls an outcome certain exactly when every way to the end comes to it', () => {
  fc.assert(
    fc.property(anyForum(6), anyTerms, (members, terms) => {
      const pending = members.filter((member) => mayStillVote(member, terms)).length;
      fc.pre(pending <= 4);
      const outcomes = new Set<string>();
      for (const end of endings(members, terms)) outcomes.add(countVotes(asCast(end), terms).outcome);
      const certain = certainOutcome(members, terms);
      if (certain !== undefined) expect([...outcomes]).toEqual([certain]);
      else expect(outcomes.size).toBeGreaterThan(1);
    }),
    { numRuns: 1_500 },
  );
});
