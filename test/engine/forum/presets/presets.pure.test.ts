import { describe, expect, it } from 'vitest';
import { certainOutcome } from '../../../../engine/forum/decisions/certain-outcome.ts';
import { countVotes } from '../../../../engine/forum/decisions/count-votes.ts';
import { termsFrom } from '../../../../engine/forum/decisions/terms.ts';
import type { Voter } from '../../../../engine/forum/decisions/voter.ts';
import { presets } from '../../../../engine/forum/presets/presets.ts';
import { lintProcedure } from '../../../../engine/forum/procedure/lint.ts';
import { changedAgainstLaw } from '../../../../engine/forum/procedure/part-of.ts';
import type { RulesOfProcedure } from '../../../../engine/forum/procedure/procedure.ts';
import { voters } from '../decisions/given-votes.ts';

const named = (name: string): RulesOfProcedure => presets[name]!;
const inSession = (name: string, call: 1 | 2 = 1) =>
  termsFrom(named(name), { held: 'in-session', call, matter: 'matter' });
const count = (name: string, members: readonly Voter[], call: 1 | 2 = 1) =>
  countVotes(members, inSession(name, call));
const away = (how: number) => voters('-'.repeat(how), { sector: 'away', present: false });
const basisOf = (name: string, part: string) => named(name).basis.find(({ of }) => of === part);

describe('Peru, Ley 27444 (TUO DS 004-2019-JUS)', () => {
  const peru = 'peru-27444';
  const { sessions, decision, minutes, quorum } = named(peru);

  it('art. 108: documents are there from the call on; the notice is "prudent", and its number is ours', () => {
    expect(sessions.documents).toBe('from-the-call');
    expect(basisOf(peru, 'sessions.documents')?.basis).toMatchObject({ kind: 'law' });
    expect(basisOf(peru, 'sessions.ordinary')?.basis.kind).toBe('our-choice');
  });

  it('art. 109.3 and 109.4: no call and no agenda, where all are present and all agree', () => {
    expect([sessions.withoutNotice, sessions.offAgenda]).toEqual(Array(2).fill('all-present-and-agreed'));
  });

  it.each([
    [5, 'no-quorum'],
    [6, 'approved'],
  ])('art. 110.1: the quorum is the absolute majority; %i of 10 are %s', (present, outcome) => {
    expect(count(peru, [...voters('f'.repeat(present)), ...away(10 - present)]).outcome).toBe(outcome);
  });

  it.each([
    [3, 9, 'approved'],
    [3, 10, 'no-quorum'],
    [4, 10, 'approved'],
    [2, 5, 'no-quorum'],
    [3, 5, 'approved'],
  ])(
    'art. 110.2: on second call a third and never fewer than three; %i of %i are %s',
    (present, of, outcome) => {
      expect(quorum.secondCall?.on).toBe('the-next-business-day');
      expect(count(peru, [...voters('f'.repeat(present)), ...away(of - present)], 2).outcome).toBe(outcome);
    },
  );

  it.each([
    [1, 5, 'no-quorum'],
    [1, 6, 'approved'],
    [2, 3, 'no-quorum'],
    [2, 4, 'approved'],
  ] as const)(
    'art. 110.1 and 110.2: vacant seats are of the legal number; on call %i of 10 seats, 3 vacant, %i are %s',
    (call, present, outcome) => {
      const vacant = voters('-'.repeat(3), { sector: 'vacant', present: false, inOffice: false });
      const members = [...voters('f'.repeat(present)), ...away(7 - present), ...vacant];
      expect(count(peru, members, call)).toMatchObject({ outcome, quorum: { base: 10 } });
    },
  );

  it.each([
    ['fffaa', 'approved'],
    ['ffaa', 'tie'],
    ['ffaaa', 'rejected'],
    ['fffaao', 'rejected'],
  ])('art. 111: the majority is of those who attend; %s is %s', (votes, outcome) => {
    expect(count(peru, voters(votes)).outcome).toBe(outcome);
  });

  it('art. 111: the casting vote breaks a tie, and dissent says why', () => {
    expect(decision.ties).toEqual([{ kind: 'casting-vote', of: 'presiding' }]);
    expect(decision.dissentReasoned).toBe(true);
  });

  it('art. 112: abstention is forbidden, unless a law excuses it in writing', () => {
    expect(decision.abstention).toBe('forbidden');
  });

  it('art. 113: read and approved in the same session or the next; secretary, president and dissenters sign', () => {
    expect(minutes.approvedAt).toBe('the-same-session-or-the-next');
    expect(minutes.signers).toEqual(['secretary', 'presiding', 'dissenters']);
  });
});

describe('Chile, Ley 18.695, municipal council', () => {
  const council = 'chile-18695-council';
  const { sessions, decision } = named(council);
  const mayor = (vote: string) => voters(vote, { presiding: true, sector: 'government' });

  it('art. 84: three ordinary sessions a month, extraordinary ones by a third and on what was called, in public', () => {
    expect(sessions.atLeastAYear).toBe(36);
    expect(sessions.calledByShare).toBeCloseTo(1 / 3);
    expect(sessions.extraordinary.onlyWhatIsCalled).toBe(true);
    expect(sessions.public).toBe(true);
  });

  it('art. 84: that only what was called is dealt with is law, and the 24 hours of notice are ours to change', () => {
    const rules = named(council);
    const only = 'sessions.extraordinary.onlyWhatIsCalled';
    expect(basisOf(council, only)?.basis.kind).toBe('law');
    expect(basisOf(council, 'sessions.extraordinary')?.basis.kind).toBe('our-choice');
    const changed = (extraordinary: object) => ({
      ...rules,
      sessions: { ...sessions, extraordinary: { ...sessions.extraordinary, ...extraordinary } },
    });
    expect(changedAgainstLaw(rules, changed({ notice: { unit: 'hours', count: 48 } }))).toEqual([]);
    expect(changedAgainstLaw(rules, changed({ onlyWhatIsCalled: false }))).toEqual([only]);
  });

  it('art. 86: the mayor does not count for the quorum', () => {
    const without = count(council, [...voters('fff'), ...away(3), ...mayor('f')]);
    expect(without).toMatchObject({ outcome: 'no-quorum', quorum: { present: 3, base: 6, needed: 4 } });
    expect(count(council, [...voters('ffff'), ...away(2), ...mayor('-')]).quorum.reached).toBe(true);
  });

  it('art. 86: the mayor does count for what is agreed', () => {
    const agreed = count(council, [...voters('ffaa'), ...away(2), ...mayor('f')]);
    expect(agreed).toMatchObject({ outcome: 'approved', majority: { base: 5, needed: 3, for: 3 } });
    expect(count(council, [...voters('ffaa'), ...away(2), ...mayor('a')]).outcome).toBe('rejected');
  });

  it('art. 86: a tie goes to a second vote, to a new session by the third day, and to whoever presides', () => {
    expect(count(council, [...voters('fffaa'), ...mayor('a')]).outcome).toBe('tie');
    expect(decision.ties).toEqual([
      { kind: 'second-vote' },
      { kind: 'new-session', within: { unit: 'natural-days', count: 3 } },
      { kind: 'casting-vote', of: 'presiding' },
    ]);
  });
});

describe('Chile, Ley 18.695, council of civil-society organizations', () => {
  const cosoc = 'chile-18695-cosoc';

  it('art. 94: four sessions a year at least, and a third may call one', () => {
    const { atLeastAYear, calledByShare } = named(cosoc).sessions;
    expect(atLeastAYear).toBe(4);
    expect(calledByShare).toBeCloseTo(1 / 3);
  });

  it('art. 94: what it leaves to the regulations is ours, and says so', () => {
    for (const part of ['quorum', 'decision.majority', 'decision.ties', 'sessions.ordinary']) {
      expect(basisOf(cosoc, part)?.basis).toMatchObject({
        kind: 'our-choice',
        why: { es: expect.any(String) },
      });
    }
  });
});

describe('Mexico, technical secretariats', () => {
  const mexico = 'mexico-technical-secretariat';
  const { sessions, quorum } = named(mexico);

  it('takes additions until 48 and 12 hours before, of the rules that come closest', () => {
    expect(sessions.ordinary.additionsUntil).toEqual({ unit: 'hours', count: 48 });
    expect(sessions.extraordinary.additionsUntil).toEqual({ unit: 'hours', count: 12 });
  });

  it('calls again within three business days, and decides with those present', () => {
    expect(quorum.secondCall).toEqual({
      on: { within: { unit: 'business-days', count: 3 } },
      quorum: 'those-present',
    });
    expect(count(mexico, [...voters('f'), ...away(5)]).outcome).toBe('no-quorum');
    expect(count(mexico, [...voters('f'), ...away(5)], 2).outcome).toBe('approved');
  });

  it('calls nothing law, and marks what no source could be verified for', () => {
    const { basis } = named(mexico);
    expect(basis.filter((one) => one.basis.kind === 'law')).toEqual([]);
    const marked = basis.filter((one) => one.unverified).map(({ of }) => of);
    expect(marked).toEqual([
      'sessions.ordinary',
      'sessions.extraordinary',
      'sessions.documents',
      'quorum',
      'quorum.secondCall',
      'decision.majority',
      'decision.ties',
      'decision.abstention',
    ]);
  });
});

describe.each(Object.entries(presets))('the preset %s', (_, rules) => {
  it('is nothing that fails in life, in a forum of fourteen seats', () => {
    expect(lintProcedure(rules, { seats: 14, sectors: [] })).toEqual([]);
  });

  it('is refused by consent without the time to object and to answer', () => {
    const decision = { ...rules.decision, method: 'consent' as const };
    expect(lintProcedure({ ...rules, decision }, { seats: 14, sectors: [] })).toEqual([
      { path: 'decision.consent', reason: 'lint-consent-without-terms', details: {} },
    ]);
  });

  it('says of each part where it comes from, once, and never calls law what is not verified', () => {
    const parts = rules.basis.map(({ of }) => of);
    expect(new Set(parts).size).toBe(parts.length);
    for (const { basis, unverified } of rules.basis) {
      if (unverified) expect(basis.kind).toBe('our-choice');
      if (basis.kind === 'our-choice') expect(basis.why).toBeDefined();
      if (basis.kind === 'law') expect(basis.reference).toMatch(/art\. \d+/);
    }
  });

  it('comes to a certain outcome once all have voted', () => {
    const terms = termsFrom(rules, { held: 'in-session', call: 1, matter: 'matter' });
    expect(certainOutcome(voters('fffff'), terms)).toBe('approved');
    expect(certainOutcome(voters('aaaaa'), terms)).toBe('rejected');
  });
});
