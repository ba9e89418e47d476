import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CountingRules } from '../../../engine/consultation/tally/counting-rules.ts';
import type { PaperBatch } from '../../../engine/consultation/tally/paper-batch.ts';
import { percentages } from '../../../engine/consultation/tally/percentages.ts';
import { type TallyTerms, tally } from '../../../engine/consultation/tally/tally.ts';
import { turnout } from '../../../engine/consultation/tally/turnout.ts';

/** Peñalolén's published table: votes and percentages as printed, its total printed as 100. */
const penalolen = {
  votes: [261, 195, 154, 146, 62, 61, 58, 57, 52, 32, 23],
  printed: [24, 18, 14, 13, 6, 6, 5, 5, 5, 3, 2],
  exact: [23.71, 17.71, 13.99, 13.26, 5.63, 5.54, 5.27, 5.18, 4.72, 2.91, 2.09],
};

const rules: CountingRules = {
  choices: { min: 1, max: 1 },
  places: 3,
  ties: 'tie-stays',
  turnout: { kind: 'none' },
  percentages: { rounding: 'half-up-each', of: 'votes', decimals: 0 },
};
const terms = (options: string[], changes: Partial<CountingRules> = {}): TallyTerms => ({
  options,
  rules: { ...rules, ...changes },
  roll: null,
  lot: null,
});
const votesFor = (votes: Record<string, number>) =>
  Object.entries(votes).flatMap(([code, number]) => Array.from({ length: number }, () => [code]));

describe("Peñalolén's count", () => {
  const codes = penalolen.votes.map((_, at) => `option-${String(at + 1).padStart(2, '0')}`);
  const choices = codes.flatMap((code, at) => Array.from({ length: penalolen.votes[at]! }, () => [code]));
  const result = tally({ choices, paper: [] }, terms(codes));

  it('has 1,101 votes, the published ranking, and three winners eight votes ahead', () => {
    expect(result).toMatchObject({ outcome: 'valid', ballots: 1101, valid: 1101, votes: 1101 });
    expect(result.options.map(({ votes }) => votes)).toEqual(penalolen.votes);
    expect(result.winners).toEqual(codes.slice(0, 3));
    expect(result.cutOff).toMatchObject({ margin: 8, tied: [], decidedBy: 'votes' });
  });

  it('rounds to the printed percentages, and says that they add up to 101', () => {
    expect(result.options.map(({ percent }) => percent)).toEqual(penalolen.printed);
    expect(result.percentages).toMatchObject({ sum: 101, sumsTo100: false });
  });

  it('gives the exact percentages with two decimals', () => {
    const percents = { rounding: 'half-up-each', of: 'votes', decimals: 2 } as const;
    const exact = tally({ choices, paper: [] }, terms(codes, { percentages: percents }));
    expect(exact.options.map(({ percent }) => percent)).toEqual(penalolen.exact);
  });

  it('adds up to 100 by largest remainder, where one 6 becomes 5', () => {
    const percents = { rounding: 'largest-remainder', of: 'votes', decimals: 0 } as const;
    const remade = tally({ choices, paper: [] }, terms(codes, { percentages: percents }));
    expect(remade.options.map(({ percent }) => percent)).toEqual([24, 18, 14, 13, 6, 5, 5, 5, 5, 3, 2]);
    expect(remade.percentages).toMatchObject({ sum: 100, sumsTo100: true });
  });
});

describe('ballots', () => {
  it('are blank when nothing is marked, and spoiled when the charter does not allow what is', () => {
    const choices = [['a'], ['a', 'b'], [], ['a', 'a'], ['a', 'b', 'c'], ['no-such-option']];
    const result = tally({ choices, paper: [] }, terms(['a', 'b', 'c'], { choices: { min: 1, max: 2 } }));
    expect(result).toMatchObject({ ballots: 6, valid: 2, blank: 1, spoiled: 3, votes: 3 });
  });

  it('with fewer marks than the charter asks for are spoiled', () => {
    const result = tally(
      { choices: [['a'], ['a', 'b']], paper: [] },
      terms(['a', 'b', 'c'], { choices: { min: 2, max: 2 } }),
    );
    expect(result).toMatchObject({ valid: 1, spoiled: 1 });
  });

  it('on paper are added to the electronic ones', () => {
    const batch: PaperBatch = {
      batch: 'desk-1',
      folios: { first: 1, last: 10 },
      unused: 2,
      ballots: 8,
      blank: 1,
      spoiled: 2,
      votes: [
        { option: 'b', votes: 4 },
        { option: 'a', votes: 1 },
      ],
    };
    const result = tally(
      { choices: votesFor({ a: 2 }), paper: [batch, { ...batch, batch: 'desk-2' }] },
      terms(['a', 'b']),
    );
    expect(result).toMatchObject({ ballots: 18, valid: 12, blank: 2, spoiled: 4 });
    expect(result.options.map(({ option, votes }) => [option, votes])).toEqual([
      ['b', 8],
      ['a', 4],
    ]);
  });
});

describe('a tie', () => {
  const tied = votesFor({ a: 5, b: 3, c: 3, d: 3, e: 1 });
  const options = ['a', 'b', 'c', 'd', 'e'];

  it('across the cut-off stays, and only those above it have a place', () => {
    const result = tally({ choices: tied, paper: [] }, terms(options));
    expect(result).toMatchObject({ outcome: 'tie', winners: ['a'] });
    expect(result.cutOff).toMatchObject({ margin: 0, tied: ['b', 'c', 'd'], decidedBy: 'undecided' });
    expect(result.options.map(({ rank }) => rank)).toEqual([1, 2, 2, 2, 5]);
  });

  it('among options that all have a place is no tie', () => {
    expect(tally({ choices: tied, paper: [] }, terms(options, { places: 4 }))).toMatchObject({
      outcome: 'valid',
      winners: ['a', 'b', 'c', 'd'],
    });
  });

  it('admits all of them where the charter says so', () => {
    expect(tally({ choices: tied, paper: [] }, terms(options, { ties: 'all-tied-enter' }))).toMatchObject({
      outcome: 'valid',
      winners: ['a', 'b', 'c', 'd'],
      cutOff: { decidedBy: 'all-tied-enter' },
    });
  });

  it.each([
    { drawn: null, lot: 'awaited', outcome: 'tie', winners: ['a'] },
    { drawn: ['d', 'b', 'c'], lot: 'drawn', outcome: 'valid', winners: ['a', 'd', 'b'] },
    { drawn: ['d', 'b'], lot: 'not-among-the-tied', outcome: 'tie', winners: ['a'] },
    { drawn: ['d', 'b', 'b'], lot: 'not-among-the-tied', outcome: 'tie', winners: ['a'] },
    { drawn: ['d', 'b', 'e'], lot: 'not-among-the-tied', outcome: 'tie', winners: ['a'] },
  ])('is drawn by lot: $drawn is $lot', ({ drawn, lot, outcome, winners }) => {
    const result = tally(
      { choices: tied, paper: [] },
      { ...terms(options, { ties: 'drawn-by-lot' }), lot: drawn && { drawn, record: 'act-7' } },
    );
    expect(result).toMatchObject({ outcome, winners, cutOff: { lot } });
  });

  it('ignores a lot where votes decided', () => {
    const result = tally(
      { choices: votesFor({ a: 3, b: 2, c: 1 }), paper: [] },
      {
        ...terms(['a', 'b', 'c'], { places: 1, ties: 'drawn-by-lot' }),
        lot: { drawn: ['b', 'a'], record: 'act-7' },
      },
    );
    expect(result).toMatchObject({ winners: ['a'], cutOff: { decidedBy: 'votes', lot: 'not-needed' } });
  });

  it('of options that nobody voted for gives none of them a place', () => {
    const result = tally({ choices: votesFor({ a: 2 }), paper: [] }, terms(['a', 'b', 'c', 'd']));
    expect(result).toMatchObject({ outcome: 'valid', winners: ['a'] });
  });
});

describe('the outcome', () => {
  const half = { numerator: 1, denominator: 2 };
  const share = (comparison: 'at-least' | 'more-than', fraction = half) =>
    ({ kind: 'share-of-roll', comparison, share: fraction }) as const;

  it.each([
    { rule: { kind: 'ballots', min: 10 } as const, ballots: 9, roll: null, met: false },
    { rule: { kind: 'ballots', min: 10 } as const, ballots: 10, roll: null, met: true },
    { rule: share('at-least'), ballots: 49, roll: 100, met: false },
    { rule: share('at-least'), ballots: 50, roll: 100, met: true },
    { rule: share('more-than'), ballots: 50, roll: 100, met: false },
    { rule: share('more-than'), ballots: 51, roll: 100, met: true },
    { rule: share('at-least'), ballots: 50, roll: 101, met: false },
    { rule: share('more-than'), ballots: 51, roll: 101, met: true },
    { rule: share('at-least', { numerator: 1, denominator: 3 }), ballots: 333, roll: 999, met: true },
    { rule: share('at-least', { numerator: 1, denominator: 3 }), ballots: 333, roll: 1000, met: false },
  ])('of turnout $rule with $ballots of $roll is met: $met', ({ rule, ballots, roll, met }) => {
    expect(turnout(rule, ballots, roll).met).toBe(met);
  });

  it('below the threshold has a ranking and no winners', () => {
    const result = tally(
      { choices: votesFor({ a: 3, b: 1 }), paper: [] },
      terms(['a', 'b'], { turnout: { kind: 'ballots', min: 5 } }),
    );
    expect(result).toMatchObject({ outcome: 'turnout-not-met', winners: [], turnout: { required: 5 } });
    expect(result.options[0]).toMatchObject({ option: 'a', votes: 3 });
  });

  it('counts blank and spoiled ballots towards the threshold', () => {
    const choices = [['a'], [], ['a', 'b']];
    const result = tally({ choices, paper: [] }, terms(['a', 'b'], { turnout: { kind: 'ballots', min: 3 } }));
    expect(result.outcome).toBe('valid');
  });

  it('is void without a valid ballot, and with more ballots than people', () => {
    expect(tally({ choices: [[], []], paper: [] }, terms(['a', 'b']))).toMatchObject({
      outcome: 'void',
      winners: [],
    });
    const tooMany = tally({ choices: votesFor({ a: 3 }), paper: [] }, { ...terms(['a', 'b']), roll: 2 });
    expect(tooMany).toMatchObject({ outcome: 'void', winners: [] });
  });

  it('cannot be told by a share of a roll that nobody knows', () => {
    expect(() => turnout(share('at-least'), 10, null)).toThrow(TypeError);
  });
});

describe('counting rules', () => {
  it.each([
    { choices: { min: 2, max: 1 } },
    { places: 0 },
    { turnout: { kind: 'share-of-roll', comparison: 'at-least', share: { numerator: 3, denominator: 2 } } },
    { percentages: { rounding: 'largest-remainder', of: 'valid-ballots', decimals: 0 } },
  ])('do not admit %j', (change) => {
    expect(CountingRules.safeParse(rules).success).toBe(true);
    expect(CountingRules.safeParse({ ...rules, ...change }).success).toBe(false);
  });
});

describe('any count', () => {
  const options = ['a', 'b', 'c', 'd', 'e'];
  const someChoices = fc.array(fc.array(fc.constantFrom(...options, 'unknown'), { maxLength: 4 }), {
    maxLength: 60,
  });
  const someRules = fc.record({
    max: fc.integer({ min: 1, max: 4 }),
    places: fc.integer({ min: 1, max: 6 }),
    ties: fc.constantFrom('tie-stays', 'drawn-by-lot', 'all-tied-enter'),
  });
  const termsOf = ({ max, places, ties }: { max: number; places: number; ties: CountingRules['ties'] }) =>
    terms(options, { choices: { min: 1, max }, places, ties });

  it('adds up: ballots by kind, votes by option', () => {
    fc.assert(
      fc.property(someChoices, someRules, (choices, some) => {
        const result = tally({ choices, paper: [] }, termsOf(some));
        expect(result.ballots).toBe(choices.length);
        expect(result.valid + result.blank + result.spoiled).toBe(choices.length);
        expect(result.options.reduce((sum, { votes }) => sum + votes, 0)).toBe(result.votes);
        expect(result.votes).toBeGreaterThanOrEqual(result.valid);
        expect(result.votes).toBeLessThanOrEqual(result.valid * some.max);
      }),
    );
  });

  it('does not depend on the order of the ballots or of the options', () => {
    fc.assert(
      fc.property(someChoices, someRules, (choices, some) => {
        const given = termsOf(some);
        const turned = { ...given, options: options.toReversed() };
        const result = tally({ choices, paper: [] }, given);
        expect(
          tally({ choices: choices.toReversed().map((choice) => choice.toReversed()), paper: [] }, turned),
        ).toEqual(result);
      }),
    );
  });

  it('gives no place to an option with fewer votes than one left out', () => {
    fc.assert(
      fc.property(someChoices, someRules, (choices, some) => {
        const { options: lines, winners, cutOff, outcome } = tally({ choices, paper: [] }, termsOf(some));
        const inside = lines.filter(({ option }) => winners.includes(option)).map(({ votes }) => votes);
        const outside = lines.filter(({ option }) => !winners.includes(option)).map(({ votes }) => votes);
        if (outcome === 'valid') expect(Math.min(...inside)).toBeGreaterThan(Math.max(-1, ...outside));
        if (some.ties !== 'all-tied-enter') expect(winners.length).toBeLessThanOrEqual(some.places);
        if (outcome === 'tie') expect(winners.length + cutOff.tied.length).toBeGreaterThan(some.places);
      }),
    );
  });
});

describe('percentages', () => {
  const someVotes = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 30 });
  const someDecimals = fc.integer({ min: 0, max: 4 });
  const sumOf = (votes: number[]) => votes.reduce((sum, number) => sum + number, 0);

  it('add up to 100 by largest remainder, and each is within one unit of its exact value', () => {
    fc.assert(
      fc.property(someVotes, someDecimals, (votes, decimals) => {
        const whole = sumOf(votes);
        fc.pre(whole > 0);
        const { percents, sumsTo100 } = percentages(votes, whole, {
          rounding: 'largest-remainder',
          decimals,
        });
        expect(sumsTo100).toBe(true);
        percents.forEach((percent, at) => {
          expect(Math.abs(percent - (100 * votes[at]!) / whole)).toBeLessThan(10 ** -decimals + 1e-9);
        });
      }),
    );
  });

  it('rounded each by itself are within half a unit, and their sum is said', () => {
    fc.assert(
      fc.property(someVotes, someDecimals, (votes, decimals) => {
        const whole = sumOf(votes);
        fc.pre(whole > 0);
        const { percents, sum, sumsTo100 } = percentages(votes, whole, {
          rounding: 'half-up-each',
          decimals,
        });
        percents.forEach((percent, at) => {
          expect(Math.abs(percent - (100 * votes[at]!) / whole)).toBeLessThanOrEqual(
            0.5 * 10 ** -decimals + 1e-9,
          );
        });
        expect(sum).toBeCloseTo(sumOf(percents), 6);
        expect(sumsTo100).toBe(sum === 100);
      }),
    );
  });

  it.each([
    { votes: [1, 199], decimals: 0, percents: [1, 100] },
    { votes: [29, 1971], decimals: 1, percents: [1.5, 98.6] },
    { votes: [0, 0], decimals: 0, percents: [0, 0] },
  ])('round a half up: $votes with $decimals decimals', ({ votes, decimals, percents }) => {
    expect(percentages(votes, sumOf(votes), { rounding: 'half-up-each', decimals }).percents).toEqual(
      percents,
    );
  });

  it('give equal remainders to the option with more votes, then to the first', () => {
    const exact = { rounding: 'largest-remainder', decimals: 0 } as const;
    expect(percentages([1, 1, 1], 3, exact).percents).toEqual([34, 33, 33]);
    expect(percentages([1, 3, 4], 8, exact).percents).toEqual([12, 38, 50]);
  });
});
