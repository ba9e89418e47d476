import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from '../../../engine/consultation/secrecy/shuffle.ts';

describe('shuffling', () => {
  it('keeps every item once and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (list) => {
        const before = [...list];
        expect(shuffle(list, randomInt).toSorted()).toEqual(before.toSorted());
        expect(list).toEqual(before);
      }),
    );
  });

  it('reaches each of the 24 orders of four items by exactly one row of draws', () => {
    const orders = new Set<string>();
    for (let a = 0; a < 4; a += 1) {
      for (let b = 0; b < 3; b += 1) {
        for (let c = 0; c < 2; c += 1) {
          const draws = [a, b, c];
          const asked: number[] = [];
          const draw = (max: number) => {
            asked.push(max);
            return draws.shift()!;
          };
          orders.add(shuffle(['w', 'x', 'y', 'z'], draw).join(''));
          expect(asked).toEqual([4, 3, 2]);
        }
      }
    }
    expect(orders.size).toBe(24);
  });
});
