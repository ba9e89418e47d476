import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountingRules, Lot } from '../../../engine/consultation/tally/counting-rules.ts';
import { type TallyTerms, tally } from '../../../engine/consultation/tally/tally.ts';
import { kindFlaw } from '../../../engine/consultation/tally/vote-flaw.ts';
import {
  type BudgetTerms,
  MinorUnits,
  type Threshold,
} from '../../../engine/consultation/tally/vote-kind.ts';
import { type VotedCharter, voteTerms } from '../../../engine/consultation/tally/vote-terms.ts';

const counting: CountingRules = {
  choices: { min: 1, max: 9 },
  turnout: { kind: 'none' },
  percentages: { rounding: 'half-up-each', of: 'votes', decimals: 0 },
};
const budget = (changes: Partial<BudgetTerms> = {}): BudgetTerms => ({
  kind: 'participatory-budget',
  currency: 'PEN',
  ceilingMinor: 100,
  unfitting: 'skip',
  ties: 'tie-stays',
  ...changes,
});
const charterOf = (
  costs: Record<string, number>,
  vote: BudgetTerms,
  parts: Record<string, string> = {},
): VotedCharter => ({
  options: Object.entries(costs).map(([code, costMinor]) => ({
    code,
    costMinor,
    ...(parts[code] === undefined ? {} : { part: parts[code] }),
  })),
  counting,
  vote,
});
const termsOf = (charter: VotedCharter, lot: Lot | null = null): TallyTerms => ({
  ...voteTerms(charter),
  roll: null,
  lot,
});
const ballotsFor = (votes: Record<string, number>) =>
  Object.entries(votes).flatMap(([code, number]) => Array.from({ length: number }, () => [code]));
const given = (charter: VotedCharter, votes: Record<string, number>, lot: Lot | null = null) =>
  tally({ choices: ballotsFor(votes), paper: [] }, termsOf(charter, lot));

describe('single matters', () => {
  const half: Threshold = {
    comparison: 'more-than',
    share: { numerator: 1, denominator: 2 },
    of: 'yes-and-no',
  };
  const charter = (threshold: Threshold): VotedCharter => ({
    options: [{ code: 'park' }, { code: 'tax', threshold }],
    counting,
    vote: { kind: 'single-matters', threshold: half },
  });
  const choices = [
    ['yes-park', 'no-tax'],
    ['yes-park', 'yes-tax'],
    ['no-park'],
    ['yes-park', 'no-park'],
    ['yes-tax'],
    [],
  ];
  const count = (threshold: Threshold, roll: number | null = null) =>
    tally({ choices, paper: [] }, { ...termsOf(charter(threshold)), roll });

  it('have each its own yes, no and blank, and yes with no to one matter spoils the ballot', () => {
    const result = count(half);
    expect(result).toMatchObject({ ballots: 6, valid: 4, blank: 1, spoiled: 1, votes: 6 });
    expect(result.matters).toMatchObject([
      { matter: 'park', yes: 2, no: 1, blank: 2, base: 3, required: 2, passed: true, yesPercent: 67 },
      { matter: 'tax', yes: 2, no: 1, blank: 2, required: 2, passed: true, noPercent: 33 },
    ]);
    expect(result).toMatchObject({ outcome: 'valid', winners: ['park', 'tax'] });
  });

  it.each<[Threshold['of'], number | null, number, boolean]>([
    ['yes-and-no', null, 2, true],
    ['ballots', null, 3, false],
    ['roll', 3, 2, true],
    ['roll', 4, 3, false],
  ])('of %s with a roll of %s need %i to pass', (of, roll, required, passed) => {
    const [park, tax] = count({ ...half, of }, roll).matters!;
    expect(tax).toMatchObject({ required, passed });
    expect(park).toMatchObject({ required: 2, passed: true });
  });

  it('pass on the exact share where it is at least, not where it is more than', () => {
    const even = [['yes-park'], ['no-park']];
    const passes = (comparison: Threshold['comparison']) =>
      tally(
        { choices: even, paper: [] },
        termsOf({ ...charter(half), vote: { kind: 'single-matters', threshold: { ...half, comparison } } }),
      ).matters![0]!.passed;
    expect([passes('at-least'), passes('more-than')]).toEqual([true, false]);
  });
});

describe('a participatory budget', () => {
  const costs = { a: 60, b: 50, c: 40, d: 30 };
  const votes = { a: 9, b: 7, c: 5, d: 3 };

  it('passes over what does not fit, or stops there, as the charter says', () => {
    expect(given(charterOf(costs, budget()), votes)).toMatchObject({
      winners: ['a', 'c'],
      budget: { spentMinor: 100, leftMinor: 0 },
    });
    const stopped = given(charterOf(costs, budget({ unfitting: 'stop' })), votes);
    expect(stopped).toMatchObject({ winners: ['a'], budget: { leftMinor: 40, parts: [{ stoppedAt: 'b' }] } });
    expect(stopped.budget!.lines.map(({ decision }) => decision)).toEqual([
      'taken',
      'does-not-fit',
      'after-the-stop',
      'after-the-stop',
    ]);
  });

  it('gives each part its own ceiling, and what has none what the parts leave', () => {
    const parts = [
      { code: 'north', title: 'Norte', ceilingMinor: 40 },
      { code: 'south', title: 'Sur', ceilingMinor: 30 },
    ];
    const of = { a: 'north', b: 'north', c: 'south' };
    const result = given(charterOf({ a: 30, b: 20, c: 40, d: 30 }, budget({ parts }), of), votes);
    expect(result.winners).toEqual(['a', 'd']);
    expect(result.budget!.parts).toMatchObject([
      { part: 'north', spentMinor: 30, leftMinor: 10 },
      { part: 'south', spentMinor: 0, leftMinor: 30 },
      { part: null, spentMinor: 30, leftMinor: 0 },
    ]);
  });

  it.each<[BudgetTerms['ties'], string, string[], string]>([
    ['tie-stays', 'tie', ['a'], 'undecided'],
    ['drawn-by-lot', 'tie', ['a'], 'undecided'],
    ['all-or-none', 'valid', ['a', 'd'], 'all-or-none'],
    ['lower-cost-first', 'valid', ['a', 'c', 'd'], 'lower-cost-first'],
  ])('decides a tie of which not all fit by its rule: %s', (ties, outcome, winners, decidedBy) => {
    const tied = charterOf({ a: 55, b: 35, c: 25, d: 20 }, budget({ ties }));
    const result = given(tied, { a: 9, b: 5, c: 5, d: 3 });
    expect(result).toMatchObject({ outcome, winners, cutOff: { decidedBy } });
  });

  it('asks for one lot over every tie from the first that matters on, and takes no other', () => {
    const charter = charterOf({ a: 55, b: 35, c: 25, d: 20, e: 20 }, budget({ ties: 'drawn-by-lot' }));
    const votesGiven = { a: 9, b: 5, c: 5, d: 3, e: 3 };
    const waiting = given(charter, votesGiven);
    expect(waiting.cutOff).toMatchObject({ tied: ['b', 'c', 'd', 'e'], lot: 'awaited' });
    const record = 'Acta 4';
    expect(given(charter, votesGiven, { drawn: ['c', 'b'], record }).cutOff.lot).toBe('not-among-the-tied');
    const drawn = given(charter, votesGiven, { drawn: ['c', 'e', 'b', 'd'], record });
    expect(drawn).toMatchObject({ outcome: 'valid', winners: ['a', 'c', 'e'], cutOff: { decidedBy: 'lot' } });
  });

  it('sees no tie where every order gives the same', () => {
    const result = given(charterOf({ a: 80, b: 90, c: 20, d: 10 }, budget()), { a: 5, b: 3, c: 3, d: 1 });
    expect(result).toMatchObject({ outcome: 'valid', winners: ['a', 'c'] });
  });

  it('spoils a ballot that spends more than a voter may', () => {
    const charter = charterOf(costs, budget({ perVoterMinor: 90 }));
    const result = tally({ choices: [['a', 'd'], ['a', 'b'], ['b']], paper: [] }, termsOf(charter));
    expect(result).toMatchObject({ valid: 2, spoiled: 1 });
  });
});

/** Any budget that a charter may have, ballots for it, and the order of a lot over everything. */
const anyBudget = fc
  .record({
    costs: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 9 }),
    votes: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 9, maxLength: 9 }),
    inPart: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    unfitting: fc.constantFrom('stop' as const, 'skip' as const),
    ties: fc.constantFrom('tie-stays', 'drawn-by-lot', 'all-or-none', 'lower-cost-first') as fc.Arbitrary<
      BudgetTerms['ties']
    >,
    partCeiling: fc.integer({ min: 1, max: 99 }),
    seed: fc.array(fc.integer(), { minLength: 60, maxLength: 60 }),
  })
  .map(({ costs, votes, inPart, partCeiling, seed, ...rules }) => {
    const codes = costs.map((_, at) => `o${at}`);
    const own = (list: readonly (number | string)[]) =>
      Object.fromEntries(codes.map((code, at) => [code, list[at]!]));
    const parts = [{ code: 'part', title: 'Parte', ceilingMinor: partCeiling }];
    const of = Object.fromEntries(codes.filter((_, at) => inPart[at]).map((code) => [code, 'part']));
    const charter = charterOf(own(costs) as Record<string, number>, budget({ ...rules, parts }), of);
    const ballots = ballotsFor(own(votes) as Record<string, number>);
    const shuffled = ballots
      .map((ballot, at) => ({ ballot, by: seed[at % 60]! * 7919 + at }))
      .sort((x, y) => x.by - y.by);
    return { charter, ballots, shuffled: shuffled.map(({ ballot }) => ballot), seed };
  });

describe('the count of a budget', () => {
  it('never goes above a ceiling, whatever the votes, the rule on ties and the lot', () => {
    fc.assert(
      fc.property(anyBudget, ({ charter, ballots }) => {
        const waiting = tally({ choices: ballots, paper: [] }, termsOf(charter));
        const lot = { drawn: waiting.cutOff.tied.toReversed(), record: 'Acta' };
        for (const result of [waiting, tally({ choices: ballots, paper: [] }, termsOf(charter, lot))]) {
          const cost = new Map(charter.options.map(({ code, costMinor }) => [code, costMinor!]));
          const spent = (part: string | null) =>
            result
              .budget!.lines.filter((line) => line.part === part && line.decision === 'taken')
              .reduce((sum, { option }) => sum + cost.get(option)!, 0);
          for (const { part, ceilingMinor, spentMinor, leftMinor } of result.budget!.parts) {
            expect(spent(part)).toBe(spentMinor);
            expect(spentMinor + leftMinor).toBe(ceilingMinor);
            expect(leftMinor).toBeGreaterThanOrEqual(0);
          }
          expect(result.budget!.spentMinor).toBeLessThanOrEqual(result.budget!.ceilingMinor);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the ballots', () => {
    fc.assert(
      fc.property(anyBudget, ({ charter, ballots, shuffled }) => {
        const count = (choices: string[][]) => tally({ choices, paper: [] }, termsOf(charter));
        expect(count(shuffled)).toEqual(count(ballots));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the declared rule on what does not fit: who was passed over never fitted, and nothing follows a stop', () => {
    fc.assert(
      fc.property(anyBudget, ({ charter, ballots }) => {
        const { unfitting, ties } = charter.vote as BudgetTerms;
        const { lines, parts } = tally({ choices: ballots, paper: [] }, termsOf(charter)).budget!;
        for (const { part } of parts) {
          const own = lines.filter((line) => line.part === part);
          for (const { decision, costMinor, availableMinor } of own) {
            if (decision === 'taken') expect(costMinor).toBeLessThanOrEqual(availableMinor!);
            if (decision === 'does-not-fit' && ties !== 'all-or-none')
              expect(costMinor).toBeGreaterThan(availableMinor!);
            if (decision === 'after-the-stop') expect(unfitting).toBe('stop');
          }
          const votesOf = (decision: string) =>
            own.filter((line) => line.decision === decision).map(({ votes }) => votes);
          const least = Math.min(...votesOf('taken'));
          if (unfitting === 'stop')
            for (const votes of votesOf('does-not-fit')) expect(votes <= least).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes every option that a lot puts in order, or says why not', () => {
    fc.assert(
      fc.property(anyBudget, ({ charter, ballots }) => {
        const waiting = tally({ choices: ballots, paper: [] }, termsOf(charter));
        if (waiting.cutOff.lot !== 'awaited') return;
        const lot = { drawn: waiting.cutOff.tied, record: 'Acta' };
        const drawn = tally({ choices: ballots, paper: [] }, termsOf(charter, lot));
        expect(drawn.cutOff).toMatchObject({ lot: 'drawn', decidedBy: 'lot' });
        expect(drawn.budget!.lines.some(({ decision }) => decision === 'undecided')).toBe(false);
        for (const winner of waiting.cutOff.inPlaces) expect(drawn.winners).toContain(winner);
      }),
      { numRuns: 300 },
    );
  });
});

describe('an amount', () => {
  it.each([0, -1, 0.5, 10_000_000_000_001, Number.MAX_SAFE_INTEGER, Number.NaN, '5'])(
    'is not %j',
    (amount) => {
      expect(MinorUnits.safeParse(amount).success).toBe(false);
    },
  );

  it('stays exact where everything is as large as it may be', () => {
    const most = 10_000_000_000_000;
    const costs = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`p-${at}`, most - at]));
    const parts = [{ code: 'north', title: 'Norte', ceilingMinor: most - 1 }];
    // Of the part the second in the ranking fits and the first does not; of the rest, one minor unit, nothing does.
    const charter = charterOf(costs, budget({ ceilingMinor: most, parts }), {
      'p-0': 'north',
      'p-1': 'north',
      'p-2': 'north',
    });
    const result = given(charter, { 'p-0': 3, 'p-1': 2, 'p-2': 1, 'p-199': 9 });
    expect(result).toMatchObject({
      winners: ['p-1'],
      budget: { spentMinor: most - 1, leftMinor: 1 },
    });
    const voter = budget({ ceilingMinor: most, perVoterMinor: most });
    const all = Object.keys(costs);
    const spoiled = tally(
      { choices: [all.slice(0, 2), ['p-0']], paper: [] },
      termsOf(charterOf(costs, voter)),
    );
    expect(spoiled).toMatchObject({ winners: ['p-0'] });
    expect(kindFlaw(charterOf({ a: most, b: most }, voter))?.path).toBeUndefined();
  });
});

describe('a charter of a kind', () => {
  const fine = charterOf({ a: 60, b: 50 }, budget());
  const matters: VotedCharter = {
    options: [{ code: 'park' }],
    counting,
    vote: {
      kind: 'single-matters',
      threshold: { comparison: 'at-least', share: { numerator: 1, denominator: 2 }, of: 'ballots' },
    },
  };
  it.each<[string, VotedCharter, string | undefined]>([
    ['a budget', fine, undefined],
    ['one matter', matters, undefined],
    ['a budget with places', { ...fine, counting: { ...counting, places: 1 } }, 'counting.places'],
    ['matters with ties', { ...matters, counting: { ...counting, ties: 'tie-stays' } }, 'counting.ties'],
    ['a ranking without places', { options: fine.options, counting }, 'counting.places'],
    ['an option without cost', { ...fine, options: [...fine.options, { code: 'c' }] }, 'options.2.costMinor'],
    ['an option that can never fit', charterOf({ a: 60, b: 101 }, budget()), 'options.1.costMinor'],
    [
      'an option that no voter may afford',
      charterOf({ a: 60, b: 50 }, budget({ perVoterMinor: 55 })),
      'options.0.costMinor',
    ],
    ['a ceiling for everything', charterOf({ a: 60, b: 40 }, budget()), 'vote'],
    ['an unknown part', charterOf({ a: 60, b: 50 }, budget(), { b: 'west' }), 'options.1.part'],
    ['a cost in a matter', { ...matters, options: [{ code: 'park', costMinor: 5 }] }, 'options.0.costMinor'],
  ])('%s', (_, charter, path) => {
    expect(kindFlaw(charter)?.path).toBe(path);
  });
});
