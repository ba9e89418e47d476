import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '../../../engine/questionnaires/content.ts';
import { differenceOf, overallDifference } from '../../../engine/questionnaires/figures/difference.ts';
import {
  type InstitutionAnswers,
  publishedNumbers,
  publishFigures,
} from '../../../engine/questionnaires/figures/publish-figures.ts';

const item = { code: 'uno', kind: 'yes-no', text: '¿Sí?', required: true } as const;
const content: Content = {
  ...{ title: 'Uno', purpose: 'Probar.', illustrative: true },
  dimensions: [{ code: 'd', title: 'D', items: [item] }],
};
const k = 5;

/** An institution about which so many citizens said yes, no, that they do not know, or nothing. */
const about = (id: string, yes: number, no: number, unknown = 0, blank = 0): InstitutionAnswers => ({
  ...{ id, citizens: yes + no + unknown + blank, answers: new Map([['uno', 'yes']]) },
  citizenCounts: new Map([['uno', new Map(Object.entries({ yes, no, 'dont-know': unknown, blank }))]]),
});
const citizensIn = (institutions: readonly InstitutionAnswers[]) =>
  publishFigures(content, institutions, publishedNumbers(institutions, k), k).items[0]!.citizens;

describe('what is published of many answers', () => {
  it('tells totals to which nobody alone can be told', () => {
    const many = [
      about('a', 12, 0),
      about('b', 0, 8),
      ...['c', 'd', 'e', 'f', 'g', 'h'].map((id) => about(id, 1, 1)),
    ];
    expect(citizensIn(many)).toEqual({ yes: 18, no: 14, 'dont-know': 0, blank: 0 });
  });

  it('hides the one of another mind among those who are not shown', () => {
    const one = [
      about('a', 12, 0),
      ...['c', 'd', 'e', 'f', 'g', 'h'].map((id) => about(id, 1, 0)),
      about('i', 1, 1),
    ];
    const { yes, no } = citizensIn(one);
    expect([yes, no]).toEqual([null, null]);
  });

  it('leaves more than k numbers possible for every count that is not shown', { timeout: 60_000 }, () => {
    const count = fc.nat({ max: 9 });
    const institutions = fc.array(fc.tuple(count, count, fc.nat({ max: 2 })), { minLength: 1, maxLength: 7 });
    const values = ['yes', 'no', 'dont-know', 'blank'];
    fc.assert(
      fc.property(institutions, (rows) => {
        const given = rows.map(([yes, no, unknown], at) => about(String(at), yes, no, unknown));
        const shown = publishedNumbers(given, k);
        const totals = citizensIn(given);
        const countOf = (one: InstitutionAnswers, value: string) =>
          one.citizenCounts.get('uno')!.get(value) ?? 0;
        const isWhole = (one: InstitutionAnswers) =>
          shown.get(one.id) != null &&
          values.every((value) => countOf(one, value) === 0 || countOf(one, value) >= k);
        const others = given.filter((one) => one.citizens > 0 && !isWhole(one));
        const rest = (value: string) => others.reduce((sum, one) => sum + countOf(one, value), 0);
        for (const value of values) {
          if (totals[value] === null) continue;
          expect(rest(value) === 0 || rest(value) >= k).toBe(true);
        }
        if (values.some((value) => totals[value] === null)) return;
        // Everything is told: what an attacker knows of one institution is how many answered, and the sums of the rest.
        for (const one of others.filter(({ id }) => shown.get(id) != null)) {
          const beside = others.reduce((sum, other) => sum + (other === one ? 0 : other.citizens), 0);
          for (const value of values.filter((each) => countOf(one, each) > 0)) {
            const most = Math.min(one.citizens, rest(value));
            const least = Math.max(0, rest(value) - beside);
            expect(most - least).toBeGreaterThanOrEqual(k - 1);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the numbers of a country at once', () => {
    const country = Array.from({ length: 2500 }, (_, at) =>
      about(String(at), (at * 7) % 23, (at * 5) % 17, at % 3),
    );
    const from = performance.now();
    const { yes } = citizensIn(country);
    expect(yes).toBeGreaterThan(10_000);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe('the name of a difference', () => {
  const named = (institution: string | undefined, counts: object | null, hasCitizens = true) =>
    differenceOf(item, { institution, citizens: counts as never, hasCitizens });
  it.each([
    { institution: 'yes', counts: { yes: 5, no: 5, 'dont-know': 0, blank: 0 }, is: 'confirmed' },
    { institution: 'yes', counts: { yes: 5, no: 6, 'dont-know': 0, blank: 0 }, is: 'citizens-say-less' },
    { institution: 'no', counts: { yes: 6, no: 5, 'dont-know': 0, blank: 9 }, is: 'citizens-say-more' },
    { institution: 'no', counts: { yes: 0, no: 0, 'dont-know': 7, blank: 0 }, is: 'citizens-do-not-know' },
    { institution: 'no', counts: { yes: null, no: null, 'dont-know': 0, blank: 0 }, is: 'too-few' },
    { institution: 'no', counts: null, is: 'too-few' },
    { institution: 'blank', counts: null, is: 'institution-blank' },
    { institution: undefined, counts: null, is: 'institution-silent' },
  ])('$institution against $counts is $is', ({ institution, counts, is }) => {
    expect(named(institution, counts)).toBe(is);
  });

  it('needs a fifth between means, and both of them', () => {
    expect(overallDifference(0.7, 0.651)).toBe('alike');
    expect(overallDifference(0.7, 0.65)).toBe('institutions-say-more');
    expect(overallDifference(0.706, 0.527)).toBe('institutions-say-more');
    expect(overallDifference(0.7, 0.5)).toBe('institutions-say-much-more');
    expect(overallDifference(0.4, 0.5)).toBe('citizens-say-more');
    expect(overallDifference(0.2, 0.5)).toBe('citizens-say-much-more');
    expect(overallDifference(null, 0.5)).toBe('not-told');
  });
});
