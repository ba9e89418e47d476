import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleFor } from '../../../engine/kernel/decide.ts';
import { isRefused } from '../../../engine/kernel/refusals.ts';
import type { HeldRole } from '../../../engine/people/held-role.ts';
import { givenRoles } from '../../../engine/people/roles.ts';
import { covers, meet, type Place, type Scope, type Where } from '../../../engine/people/scope.ts';
import { scopeOf, scopeRow } from '../../../engine/people/scope-row.ts';
import { liesWithin, Territory } from '../../../engine/people/territory.ts';

/** A small world: few names, so that scopes and places meet often. */
const step = fc.constantFrom('a', 'ab', 'b');
const territory = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('/'));
const things = ['x', 'y'];
const thing = fc.constantFrom(...things);

/** Every process of the world, each always in the same place. */
const world: readonly Place[] = [
  { process: 'programme', programme: null, territory: null },
  { process: 'child', programme: 'programme', territory: 'a/b' },
  { process: 'other-child', programme: 'programme', territory: 'b' },
  { process: 'local', programme: null, territory: 'a' },
  { process: 'alone', programme: null, territory: null },
];
const process = fc.constantFrom(...world.map((one) => one.process));
const placeOf = (id: string) => world.find((one) => one.process === id)!;

/** What is under a programme is none itself. */
const programme = fc.constantFrom(...world.filter((one) => one.programme === null).map((one) => one.process));

const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: 'organization' }),
  fc.record({ kind: fc.constant('programme' as const), process: programme }),
  fc.record({ kind: fc.constant('territory' as const), territory }),
  fc.record({ kind: fc.constant('process' as const), process }),
  fc.record({ kind: fc.constant('dialogue' as const), process, dialogue: thing }),
  fc.record({ kind: fc.constant('commitment' as const), process, commitment: thing }),
);

const subject = fc.option(
  fc.record({ kind: fc.constantFrom('dialogue' as const, 'commitment' as const), id: thing }),
  { nil: undefined },
);
const where: fc.Arbitrary<Where> = fc
  .record({ process: fc.option(process, { nil: null }), subject })
  .map(({ process: id, subject: about }) =>
    id === null
      ? { process: null, programme: null, territory: null }
      : { ...placeOf(id), ...(about === undefined ? {} : { subject: about }) },
  );

/** What each scope lets through, said anew and another way: as the list of all places that there are. */
function allowed(held: Scope): (where: Where) => boolean {
  switch (held.kind) {
    case 'organization':
      return () => true;
    case 'programme':
      return ({ process: id }) =>
        world.some((one) => one.process === id && [one.process, one.programme].includes(held.process));
    case 'territory':
      return ({ process: id }) =>
        world.some(
          (one) =>
            one.process === id &&
            `${one.territory ?? ''}/`.split(`${held.territory}/`)[0] === '' &&
            one.territory !== null,
        );
    case 'process':
      return ({ process: id }) => id === held.process;
    case 'dialogue':
      return ({ process: id, subject: about }) =>
        id === held.process && about?.kind === 'dialogue' && about.id === held.dialogue;
    case 'commitment':
      return ({ process: id, subject: about }) =>
        id === held.process && about?.kind === 'commitment' && about.id === held.commitment;
  }
}

describe('a mandate', () => {
  it('allows nothing outside of its scope, and everything in it', () => {
    fc.assert(
      fc.property(scope, where, (held, there) => {
        expect(covers(held, there)).toBe(allowed(held)(there));
      }),
      { numRuns: 2000 },
    );
  });

  it('never allows a command by a role that is held elsewhere only', () => {
    const role = fc.constantFrom(...givenRoles);
    const held = fc.array(fc.record<HeldRole>({ role, scope, body: fc.constant(null) }), { maxLength: 5 });
    fc.assert(
      fc.property(held, fc.uniqueArray(role, { minLength: 1, maxLength: 4 }), where, (roles, by, there) => {
        const answer = roleFor({ name: 'hold-meeting', by } as never, roles, there);
        const good = roles.filter(
          (one) => (by as readonly string[]).includes(one.role) && allowed(one.scope)(there),
        );
        expect(isRefused(answer)).toBe(good.length === 0);
        if (!isRefused(answer)) expect(good.map((one) => one.role)).toContain(answer.role);
      }),
      { numRuns: 2000 },
    );
  });

  it('that names no thing of a process is not one for a thing, and the other way round', () => {
    const one: Scope = { kind: 'dialogue', process: 'alone', dialogue: 'x' };
    expect(covers(one, { ...placeOf('alone') })).toBe(false);
    expect(covers(one, { ...placeOf('alone'), subject: { kind: 'commitment', id: 'x' } })).toBe(false);
    expect(covers(one, { ...placeOf('local'), subject: { kind: 'dialogue', id: 'x' } })).toBe(false);
    expect(covers(one, { ...placeOf('alone'), subject: { kind: 'dialogue', id: 'x' } })).toBe(true);
  });

  it('is the same after it was kept in its columns', () => {
    fc.assert(
      fc.property(scope, (held) => {
        expect(scopeOf(scopeRow(held))).toEqual(held);
      }),
    );
  });
});

describe('two scopes', () => {
  const placed = (one: Scope) => ({
    scope: one,
    ...('process' in one ? { place: placeOf(one.process) } : {}),
  });

  it('meet wherever something can be done that both cover', () => {
    fc.assert(
      fc.property(scope, scope, where, (one, other, there) => {
        if (covers(one, there) && covers(other, there)) {
          expect(meet(placed(one), placed(other))).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('meet the same from either side, and each meets itself', () => {
    fc.assert(
      fc.property(scope, scope, (one, other) => {
        expect(meet(placed(one), placed(other))).toBe(meet(placed(other), placed(one)));
        expect(meet(placed(one), placed(one))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[string, Scope, Scope, boolean]>([
    ['two processes', { kind: 'process', process: 'local' }, { kind: 'process', process: 'alone' }, false],
    ['two things', dialogue('alone', 'x'), dialogue('alone', 'y'), false],
    ['a programme and its child', { kind: 'programme', process: 'programme' }, dialogue('child', 'x'), true],
    ['a territory and one beside it', { kind: 'territory', territory: 'a' }, at('ab'), false],
    ['a territory and one below it', { kind: 'territory', territory: 'a' }, at('a/b'), true],
    // A process may be opened under the programme there.
    ['a territory and a programme of none', { kind: 'programme', process: 'programme' }, at('b'), true],
    ['a territory and a programme of another', { kind: 'programme', process: 'local' }, at('b'), false],
  ])('%s', (_what, one, other, may) => {
    expect(meet(placed(one), placed(other))).toBe(may);
  });
});

function dialogue(id: string, of: string): Scope {
  return { kind: 'dialogue', process: id, dialogue: of };
}
function at(place: string): Scope {
  return { kind: 'territory', territory: place };
}

describe('a territory', () => {
  it.each([
    ['borough', true],
    ['borough/district-3/san-miguel', true],
    ['Borough', false],
    ['borough/', false],
    ['/borough', false],
    ['borough//x', false],
    ['borough/-x', false],
    ['borough/%', false],
    [Array(11).fill('a').join('/'), false],
    [Array(10).fill('a').join('/'), true],
  ])('%s', (path, good) => {
    expect(Territory.safeParse(path).success).toBe(good);
  });

  it('holds what lies below it, step by step and never by a bare beginning', () => {
    expect(liesWithin('borough/district-3/san-miguel', 'borough/district-3')).toBe(true);
    expect(liesWithin('borough/district-3', 'borough/district-3')).toBe(true);
    expect(liesWithin('borough/district-31', 'borough/district-3')).toBe(false);
    expect(liesWithin('borough', 'borough/district-3')).toBe(false);
  });
});
