import { fewestHidden, type Threshold } from './suppress-list.ts';
import { type Arc, type Network, networkOf, nextToHide, rangeOf } from './table-network.ts';

/** A table of counts with totals, as it may be published; null stands for what is not. */
export interface PublishedTable {
  readonly rows: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[];
  readonly columnTotals: readonly (number | null)[];
  readonly total: number | null;
}

/** What of the rows and of their totals is public already, or was hidden there: it stays so. */
export interface PublishedRow {
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
  /** The least that a number hidden in it may be: see `fewestHidden`. */
  readonly fewest: 0 | 1;
}

/**
 * Takes out of a table of counts, by rows and columns with totals, what would tell of single people: every small
 * number, totals too, and as many others as it takes so that no hidden one can be told from the rest.
 *
 * Whoever solves the equations of the table finds at least `k` whole numbers possible in every hidden place. With
 * `published`, the rows were published one by one (a meeting's attendance in its minutes): they stay as they are, and only
 * totals over them can still be hidden. The same table always gives the same answer; one without a small
 * number is shown whole. The numbers that are hidden besides are few and not the fewest possible, which is a problem
 * that nobody can solve fast: the cheapest ring of small numbers through each one, by its values.
 */
export function suppressTable(
  counts: readonly (readonly number[])[],
  threshold: Threshold,
  published?: readonly PublishedRow[],
): PublishedTable {
  const grid = withTotals(counts);
  const width = (counts[0]?.length ?? 0) + 1;
  const fewest = fewestHidden(threshold, width - 1);
  const network = networkOf(grid, (row) =>
    published === undefined ? fewest : (published[row]?.fewest ?? 0),
  );
  const isFree = (arc: Arc) => published === undefined || arc.row === counts.length;
  const hidden = new Set<number>();
  network.arcs.forEach((arc, place) => {
    // Over rows that are public, a zero follows from zeros that are shown.
    const isSmall = arc.value >= (published === undefined ? fewest : 1) && arc.value < threshold.k;
    if (isFree(arc) ? isSmall : isHiddenIn(published![arc.row]!, arc.column)) hidden.add(place);
  });
  // A total over rows that hide zeros may have to be hidden although it is one.
  const fewestFree = published === undefined ? fewest : 0;
  hideWhatGivesAway(network, hidden, { k: threshold.k, fewest: fewestFree, isFree, inside: width - 1 });
  return tableOf(grid, (row, column) => hidden.has(row * width + column));
}

const isHiddenIn = ({ counts, total }: PublishedRow, column: number): boolean =>
  (column === counts.length ? total : counts[column]) === null;

function withTotals(counts: readonly (readonly number[])[]): number[][] {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  const rows = counts.map((row) => [...row, sum(row)]);
  const width = (counts[0]?.length ?? 0) + 1;
  const totals = Array.from({ length: width }, (_, column) => sum(rows.map((row) => row[column]!)));
  return [...rows, totals];
}

interface Terms {
  readonly k: number;
  readonly fewest: number;
  isFree(arc: Arc): boolean;
  /** The number of columns that are not totals. */
  readonly inside: number;
}

/** Hides more until each hidden number may be `k` different ones. Each turn hides at least one, so it ends. */
function hideWhatGivesAway(network: Network, hidden: Set<number>, terms: Terms): void {
  const { arcs } = network;
  const { k, fewest } = terms;
  const enough = k - 1;
  const all = arcs.reduce((sum, { value }) => sum + value, 1);
  // A total is worth more than any number inside; a number that is hidden already costs nothing.
  const worth = ({ row, column, value }: Arc) =>
    value + (column === terms.inside || row === arcs.at(-1)!.row ? all : 1);
  const cost = (place: number) => {
    const arc = arcs[place]!;
    if (hidden.has(place)) return 0;
    return terms.isFree(arc) && arc.value >= fewest ? worth(arc) : Number.POSITIVE_INFINITY;
  };
  for (let open = true; open; ) {
    open = false;
    for (const place of [...hidden].sort((one, other) => one - other)) {
      for (;;) {
        const { least, most } = rangeOf(network, hidden, place, enough);
        if (most - least >= enough) break;
        const more = nextToHide({ ...network, cost }, hidden, place, enough);
        if (more === undefined || more.length === 0) {
          throw new Error('A table whose rows were published gives a number away.');
        }
        for (const one of more) hidden.add(one);
        open = true;
      }
    }
  }
}

function tableOf(grid: number[][], isHidden: (row: number, column: number) => boolean): PublishedTable {
  const shown = grid.map((values, row) =>
    values.map((value, column) => (isHidden(row, column) ? null : value)),
  );
  const totals = shown.at(-1)!;
  return {
    rows: shown.slice(0, -1).map((row) => row.slice(0, -1)),
    rowTotals: shown.slice(0, -1).map((row) => row.at(-1)!),
    columnTotals: totals.slice(0, -1),
    total: totals.at(-1)!,
  };
}
