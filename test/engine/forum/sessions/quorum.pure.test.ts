import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RulesOfProcedure } from '../../../../engine/forum/procedure/procedure.ts';
import type { HolderAt, SeatAt } from '../../../../engine/forum/seats/seats-at.ts';
import type { PresentSeat } from '../../../../engine/forum/sessions/attendance.ts';
import { quorumOfSession } from '../../../../engine/forum/sessions/quorum.ts';
import { rules } from './given-forum.ts';

const holder = (capacity: HolderAt['capacity'], suspended = false): HolderAt => ({
  ...{ person: capacity, capacity, suspended },
  until: null,
});

interface Drawn {
  readonly held: 'nobody' | 'titular' | 'alternate' | 'suspended';
  readonly there: 'no' | 'in-person' | 'remote';
}
const drawn = fc.record({
  held: fc.constantFrom<Drawn['held']>('nobody', 'titular', 'alternate', 'suspended'),
  there: fc.constantFrom<Drawn['there']>('no', 'in-person', 'remote'),
});
const forums = fc.array(drawn, { minLength: 1, maxLength: 40 });

function given(all: readonly Drawn[]) {
  const seats: SeatAt[] = all.map(({ held }, index) => ({
    ...{ id: `s${index}`, sector: 'one', holder: 'Ente', presides: index === 0 },
    titular: held === 'titular' || held === 'suspended' ? holder('titular', held === 'suspended') : undefined,
    alternate: held === 'alternate' ? holder('alternate') : undefined,
  }));
  const present: PresentSeat[] = all.flatMap(({ held, there }, index) =>
    held === 'nobody' || there === 'no'
      ? []
      : [
          {
            ...{ seat: `s${index}`, sector: 'one', holder: 'Ente', person: 'p', mode: there },
            capacity: held === 'alternate' ? 'alternate' : 'titular',
            ...{ presiding: index === 0, suspended: held === 'suspended' },
          },
        ],
  );
  return { seats, present };
}

type QuorumInput = NonNullable<(typeof rules)['quorum']>;
const rulesWith = (quorum: Partial<QuorumInput>, remote: 'counts' | 'speaks-only' = 'counts') =>
  RulesOfProcedure.parse({
    ...rules,
    quorum: { ...rules.quorum, ...quorum },
    sessions: { ...rules.sessions, remote },
  });

describe('the quorum of a session', () => {
  it('has a base among seats, held seats and those with rights, each within the one before', () => {
    fc.assert(
      fc.property(forums, (all) => {
        const { seats, present } = given(all);
        const bases = (['seats', 'in-office', 'eligible'] as const).map(
          (of) => quorumOfSession(seats, present, rulesWith({ of }), 1).base,
        );
        expect(bases).toEqual([...bases].sort((one, other) => other - one));
        expect(bases[0]).toBe(all.length);
        expect(bases[1]).toBe(all.filter(({ held }) => held !== 'nobody').length);
        expect(bases[2]).toBe(all.filter(({ held }) => held === 'titular' || held === 'alternate').length);
      }),
    );
  });

  it('is reached exactly when no one is missing, and one more person never unmakes it', () => {
    fc.assert(
      fc.property(forums, fc.constantFrom(1, 2), (all, call) => {
        const { seats, present } = given(all);
        const now = quorumOfSession(seats, present, rulesWith({}), call);
        expect(now.reached).toBe(now.present >= now.needed);
        expect(now.missing).toBe(Math.max(0, now.needed - now.present));
        const fewer = quorumOfSession(seats, present.slice(1), rulesWith({}), call);
        expect(fewer.present).toBeLessThanOrEqual(now.present);
        if (fewer.reached) expect(now.reached).toBe(true);
      }),
    );
  });

  it('leaves the seat that presides out of both sides where it does not count, and nobody else', () => {
    fc.assert(
      fc.property(forums, (all) => {
        const { seats, present } = given(all);
        const without = quorumOfSession(seats, present, rulesWith({ presidingCounts: false }), 1);
        const others = given(all.map((one, index) => (index === 0 ? { held: 'nobody', there: 'no' } : one)));
        const rest = others.seats.slice(1);
        const alone = quorumOfSession(rest, others.present, rulesWith({}), 1);
        expect([without.base, without.present, without.needed]).toEqual([
          alone.base,
          alone.present,
          alone.needed,
        ]);
      }),
    );
  });

  it.each([
    // Chile, Ley 18.695 art. 86: a council of eight in office needs five; the mayor, who presides, is none of them.
    { of: 'in-office', first: { moreThan: 0.5 }, presidingCounts: false, held: 9, needed: 5 },
    // Peru, LPAG art. 110: more than half of fourteen; then a third, and never fewer than three.
    { of: 'seats', first: { moreThan: 0.5 }, presidingCounts: true, held: 14, needed: 8 },
    { of: 'seats', first: { atLeast: 1 / 3, neverFewerThan: 3 }, presidingCounts: true, held: 14, needed: 5 },
    { of: 'seats', first: { atLeast: 1 / 3, neverFewerThan: 3 }, presidingCounts: true, held: 6, needed: 3 },
    { of: 'seats', first: { atLeast: 2 / 3 }, presidingCounts: true, held: 9, needed: 6 },
  ] as const)('needs $needed of $held for $first', ({ held, needed, ...quorum }) => {
    const { seats } = given(Array.from({ length: held }, () => ({ held: 'titular', there: 'no' }) as const));
    expect(quorumOfSession(seats, [], rulesWith(quorum), 1).needed).toBe(needed);
  });

  it('counts nobody from afar where they may only speak', () => {
    const { seats, present } = given([
      { held: 'titular', there: 'remote' },
      { held: 'titular', there: 'in-person' },
    ]);
    expect(quorumOfSession(seats, present, rulesWith({}, 'speaks-only'), 1).present).toBe(1);
  });

  it('is never there of a forum without anybody', () => {
    const asked = rulesWith({ of: 'in-office', first: { atLeast: 0.5 } });
    expect(quorumOfSession([], [], asked, 1)).toMatchObject({ base: 0, needed: 1, reached: false });
  });
});
