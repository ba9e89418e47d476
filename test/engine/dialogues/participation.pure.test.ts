import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participationOf } from '../../../engine/dialogues/views/participation.ts';
import { boundsByIntervals, valuesByTrying } from '../disclosure/attacker.ts';

const names = ['children', 'men', 'other', 'women'];
const held = (...tables: (number | undefined)[][]) =>
  tables.map((counts, index) => ({
    meeting: `m${index}`,
    heldTo: null,
    attendance: counts.flatMap((count, place) =>
      count === undefined ? [] : [{ group: names[place]!, count }],
    ),
  }));

const count = fc.option(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 })), {
  nil: undefined,
  freq: 5,
});
const meetings = (most: number) =>
  fc.array(fc.array(count, { minLength: 3, maxLength: 4 }), { minLength: 1, maxLength: most });

describe('attendance by group over the meetings of a process', () => {
  it('shows totals where every meeting shows its number, and what they are at least elsewhere', () => {
    const {
      groups,
      total,
      meetings: shown,
    } = participationOf(held([30, 20, 3, 9], [10, 12, 14, 8]), {
      k: 5,
      final: false,
    });
    expect(shown.map((one) => one.total)).toEqual([62, 44]);
    expect(groups).toEqual([
      { group: 'children', total: 40, atLeast: 40, percent: 37.7 },
      { group: 'men', total: 32, atLeast: 32, percent: 30.2 },
      { group: 'other', total: null, atLeast: 14, percent: null },
      { group: 'women', total: null, atLeast: 8, percent: null },
    ]);
    expect(total).toBe(106);
  });

  it('says nothing over meetings, as long as there are more to come, that the meetings do not say', () => {
    fc.assert(
      fc.property(meetings(6), fc.constantFrom(3, 5, 10), (tables, k) => {
        const { groups, total, meetings: shown } = participationOf(held(...tables), { k, final: false });
        for (const { group, total: of, atLeast } of groups) {
          const numbers = shown.flatMap(({ counts }) =>
            counts.filter((one) => one.group === group).map((one) => one.count),
          );
          const sum = numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
          expect(atLeast).toBe(sum);
          expect(of).toBe(numbers.includes(null) ? null : sum);
        }
        const rows = shown.map((one) => one.total);
        expect(total).toBe(rows.includes(null) ? null : rows.reduce<number>((all, one) => all + one!, 0));
      }),
    );
  });

  const tableOf = ({ groups, total, meetings: shown }: ReturnType<typeof participationOf>) => [
    ...shown.map(({ counts, total: row }) => [
      ...groups.map(({ group }) => {
        const found = counts.find((one) => one.group === group);
        return found === undefined ? 0 : found.count;
      }),
      row,
    ]),
    [...groups.map((one) => one.total), total],
  ];

  it('gives an attacker who has the meetings and the totals no hidden number, once it has ended', () => {
    fc.assert(
      fc.property(meetings(8), fc.constantFrom(3, 5, 10), (tables, k) => {
        const shown = tableOf(participationOf(held(...tables), { k, final: true }));
        for (const { least, most } of boundsByIntervals(shown))
          expect(most - least + 1).toBeGreaterThanOrEqual(k);
      }),
    );
  });

  it('leaves at least k numbers to whoever tries every table', () => {
    const few = fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(few, fc.constantFrom(2, 3, 5), (tables, k) => {
        const shown = tableOf(participationOf(held(...tables), { k, final: true }));
        const rows = tables.map((row) => [...row, row.reduce((all, one) => all + one, 0)]);
        const whole = [...rows, rows[0]!.map((_, place) => rows[0]![place]! + rows[1]![place]!)];
        for (const values of valuesByTrying(shown, whole, { fewest: 1, beyond: k }))
          expect(values.size).toBeGreaterThanOrEqual(k);
      }),
      { numRuns: 200 },
    );
  });
});
