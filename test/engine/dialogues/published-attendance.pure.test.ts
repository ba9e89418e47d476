import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedAttendance } from '../../../engine/dialogues/published-attendance.ts';

const table = (...counts: number[]) => counts.map((count, index) => ({ group: `g${index}`, count }));
const shownOf = (k: number, ...counts: number[]) => {
  const { groups, total } = publishedAttendance(table(...counts), k);
  return [groups.map(({ count }) => count), total];
};

describe('attendance as it is published', () => {
  it.each([
    ['nothing small', 5, [5, 12], [[5, 12], 17]],
    [
      'a small group, which the total would give back, and the next one with it',
      5,
      [14, 9, 0, 3],
      [[14, null, 0, null], 26],
    ],
    ['small groups that hide each other', 5, [30, 4, 4], [[30, null, null], 38]],
    ['small groups whose sum would tell', 5, [30, 1, 1], [[null, null, null], 32]],
    ['one small group alone', 5, [3], [[null], null]],
    ['a small group beside nobody', 5, [3, 0], [[null, null], null]],
    ['the last that is small', 5, [4, 20], [[null, null], 24]],
    ['the first that is not', 5, [5, 20], [[5, 20], 25]],
    ['a stricter threshold', 10, [9, 40, 12], [[null, 40, null], 61]],
    ['nobody of one of two groups, which would tell of all', 5, [0, 20], [[null, null], 20]],
    ['nobody of one of three', 5, [0, 20, 9], [[0, 20, 9], 29]],
  ])('with %s', (_, k, counts, shown) => {
    expect(shownOf(k, ...counts)).toEqual(shown);
  });

  it('never shows a small count, and never lets fewer sums through than asked', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 12 }), (given, k) => {
        const { groups, total } = publishedAttendance(table(...given), k);
        const hidden = given.filter((_, index) => groups[index]!.count === null);
        for (const { count } of groups) expect(count === null || count === 0 || count >= k).toBe(true);
        if (hidden.length === 0 || total === null) return;
        const sum = hidden.reduce((all, count) => all + count, 0);
        // Each hidden group may be any of these many numbers, as far as the table tells.
        // Of two groups one may be of nobody; of more, who sees that one is hidden knows that somebody is in it.
        const least = given.length === 2 ? 0 : 1;
        expect(sum - hidden.length * least + 1).toBeGreaterThanOrEqual(k);
        expect(hidden.length).toBeGreaterThan(1);
      }),
    );
  });
});
