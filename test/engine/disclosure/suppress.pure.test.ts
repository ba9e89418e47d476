import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fewestHidden, publishedPercent, suppressList } from '../../../engine/disclosure/suppress-list.ts';
import { type PublishedTable, suppressTable } from '../../../engine/disclosure/suppress-table.ts';
import { boundsByIntervals, valuesByTrying } from './attacker.ts';

const small = fc.integer({ min: 0, max: 7 });
const any = fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 60 }));
const tableOf = (cell: fc.Arbitrary<number>, most: { rows: number; columns: number }) =>
  fc
    .tuple(fc.integer({ min: 1, max: most.rows }), fc.integer({ min: 1, max: most.columns }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
const threshold = fc.constantFrom(2, 3, 5, 10);

const cellsOf = ({ rows, rowTotals, columnTotals, total }: PublishedTable) => [
  ...rows.map((row, index) => [...row, rowTotals[index]!]),
  [...columnTotals, total],
];
const wholeOf = (counts: number[][]) => {
  const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  return [...rows, rows[0]!.map((_, column) => sum(rows.map((row) => row[column]!)))];
};

describe('a table of counts as it is published', () => {
  it('hides a small number and a ring of others, and keeps the rest', () => {
    const shown = suppressTable(
      [
        [30, 20, 3],
        [40, 8, 25],
        [9, 60, 33],
      ],
      { k: 5 },
    );
    expect(cellsOf(shown)).toEqual([
      [30, null, null, 53],
      [40, null, null, 73],
      [9, 60, 33, 102],
      [79, 88, 61, 228],
    ]);
  });

  it('shows numbers that are all large, or nobody, whole', () => {
    fc.assert(
      fc.property(
        tableOf(fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 90 })), { rows: 5, columns: 5 }),
        (counts) => {
          fc.pre(counts[0]!.length !== 2);
          expect(cellsOf(suppressTable(counts, { k: 5 }))).toEqual(wholeOf(counts));
        },
      ),
    );
  });

  it('never shows a small number or a wrong one, and answers alike each time', () => {
    fc.assert(
      fc.property(tableOf(any, { rows: 6, columns: 6 }), threshold, (counts, k) => {
        const shown = suppressTable(counts, { k });
        const fewest = counts[0]!.length === 2 ? 0 : 1;
        const whole = wholeOf(counts);
        cellsOf(shown).forEach((row, i) => {
          row.forEach((cell, j) => {
            if (cell === null) return;
            expect(cell).toBe(whole[i]![j]);
            expect(cell < fewest || cell >= k).toBe(true);
          });
        });
        expect(suppressTable(counts, { k })).toEqual(shown);
      }),
    );
  });

  it('leaves whoever tries every possible table at least k numbers for each hidden one', () => {
    fc.assert(
      fc.property(tableOf(small, { rows: 2, columns: 3 }), fc.constantFrom(2, 3, 5), (counts, k) => {
        const shown = cellsOf(suppressTable(counts, { k }));
        const fewest = counts[0]!.length === 2 ? 0 : 1;
        for (const values of valuesByTrying(shown, wholeOf(counts), { fewest, beyond: k })) {
          expect(values.size).toBeGreaterThanOrEqual(k);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves whoever narrows intervals down at least k numbers for each hidden one', () => {
    fc.assert(
      fc.property(tableOf(any, { rows: 8, columns: 8 }), threshold, (counts, k) => {
        const shown = cellsOf(suppressTable(counts, { k }));
        for (const { least, most } of boundsByIntervals(shown)) {
          expect(most - least + 1).toBeGreaterThanOrEqual(k);
        }
      }),
    );
  });

  it('hides zeros where it is told to', () => {
    const shown = suppressTable(
      [
        [0, 30, 40],
        [20, 30, 40],
      ],
      { k: 5, zeros: 'hidden' },
    );
    expect(shown.rows[0]![0]).toBeNull();
  });
});

const publishedRows = (counts: readonly (readonly number[])[], k: number) =>
  counts.map((row) => ({ ...suppressList(row, { k }), fewest: fewestHidden({ k }, row.length) }));

describe('totals over tables that are public already', () => {
  it('hides a total that would give back what a row hid, and shows the others', () => {
    const counts = [
      [30, 9, 3],
      [20, 10, 12],
    ];
    const rows = publishedRows(counts, 5);
    expect(suppressTable(counts, { k: 5 }, rows)).toEqual({
      rows: [
        [30, null, null],
        [20, 10, 12],
      ],
      rowTotals: [42, 42],
      columnTotals: [50, null, null],
      total: 84,
    });
  });

  it('leaves an attacker who has both at least k numbers, and the rows as they were', () => {
    fc.assert(
      fc.property(tableOf(small, { rows: 2, columns: 3 }), fc.constantFrom(2, 3, 5), (counts, k) => {
        const rows = publishedRows(counts, k);
        const shown = suppressTable(counts, { k }, rows);
        expect(shown.rows).toEqual(rows.map((row) => row.counts));
        expect(shown.rowTotals).toEqual(rows.map(({ total }) => total));
        const fewest = counts[0]!.length === 2 ? 0 : 1;
        for (const values of valuesByTrying(cellsOf(shown), wholeOf(counts), { fewest, beyond: k })) {
          expect(values.size).toBeGreaterThanOrEqual(k);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds for many rows, by intervals', () => {
    fc.assert(
      fc.property(tableOf(any, { rows: 12, columns: 6 }), threshold, (counts, k) => {
        const rows = publishedRows(counts, k);
        const shown = cellsOf(suppressTable(counts, { k }, rows));
        for (const { least, most } of boundsByIntervals(shown))
          expect(most - least + 1).toBeGreaterThanOrEqual(k);
      }),
    );
  });
});

describe('a list of counts', () => {
  it('hides a zero only where there are two', () => {
    expect(suppressList([0, 20], { k: 5 })).toEqual({ counts: [null, null], total: 20 });
    expect(suppressList([0, 20, 9], { k: 5 })).toEqual({ counts: [0, 20, 9], total: 29 });
    expect(suppressList([0, 20, 9], { k: 5, zeros: 'hidden' })).toEqual({
      counts: [null, 20, null],
      total: 29,
    });
    expect(suppressList([0, 20], { k: 5, zeros: 'shown' })).toEqual({ counts: [0, 20], total: 20 });
  });

  it('gives no percentage of what it hides', () => {
    expect([publishedPercent(9, 40), publishedPercent(null, 40), publishedPercent(9, null)]).toEqual([
      22.5,
      null,
      null,
    ]);
    expect(publishedPercent(0, 0)).toBeNull();
    expect(publishedPercent(1, 3, 0)).toBe(33);
  });
});
