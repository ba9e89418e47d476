/** A table with its totals in the last row and column, as published; null is hidden. */
type Shown = readonly (readonly (number | null)[])[];

/** The places of a table, with the equations that they are in: each row and each column adds up to its last. */
function equationsOf(shown: Shown): { place: [number, number] }[][] {
  const rows = shown.map((row, i) => row.map((_, j) => ({ place: [i, j] as [number, number] })));
  const columns = shown[0]!.map((_, j) => shown.map((_, i) => ({ place: [i, j] as [number, number] })));
  return [...rows, ...columns];
}

/**
 * What an attacker gets who narrows down intervals until nothing moves any more: in each equation a hidden number is
 * at most what the others leave at their least, and at least what they leave at their most.
 */
export function boundsByIntervals(shown: Shown): { least: number; most: number }[] {
  const least = shown.map((row) => row.map((cell) => cell ?? 0));
  const most = shown.map((row) => row.map((cell) => cell ?? Number.POSITIVE_INFINITY));
  for (let moved = true; moved; ) {
    moved = false;
    for (const equation of equationsOf(shown)) {
      const last = equation.at(-1)!.place;
      const signed = equation.map(({ place: [i, j] }) => ({
        i,
        j,
        sign: i === last[0] && j === last[1] ? -1 : 1,
      }));
      for (const { i, j, sign } of signed) {
        if (shown[i]![j] !== null) continue;
        // sign * x = -(sum of the others), each of which is somewhere between its bounds.
        const others = signed.filter((one) => one.i !== i || one.j !== j);
        const low = others.reduce(
          (sum, one) => sum + (one.sign > 0 ? least[one.i]![one.j]! : -most[one.i]![one.j]!),
          0,
        );
        const high = others.reduce(
          (sum, one) => sum + (one.sign > 0 ? most[one.i]![one.j]! : -least[one.i]![one.j]!),
          0,
        );
        const [from, to] = sign > 0 ? [-high, -low] : [low, high];
        if (from > least[i]![j]!) {
          least[i]![j] = from;
          moved = true;
        }
        if (to < most[i]![j]!) {
          most[i]![j] = to;
          moved = true;
        }
      }
    }
  }
  return shown.flatMap((row, i) =>
    row.flatMap((cell, j) => (cell === null ? [{ least: least[i]![j]!, most: most[i]![j]! }] : [])),
  );
}

/**
 * What an attacker gets who tries every table of whole numbers that fits what is shown: by hidden place, the numbers
 * that occur. Inside numbers are tried up to `beyond` over what they are; `fewest` is the least of a hidden one. With
 * zeros shown, a hidden number that is none was published in a list of two, where a zero is hidden too.
 */
export function valuesByTrying(
  shown: Shown,
  whole: readonly (readonly number[])[],
  { fewest, beyond }: { fewest: number; beyond: number },
): Set<number>[] {
  const [rows, columns] = [shown.length - 1, shown[0]!.length - 1];
  const places = Array.from({ length: rows * columns }, (_, index) => [
    Math.floor(index / columns),
    index % columns,
  ]) as [number, number][];
  const found = new Map<string, Set<number>>();
  shown.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (cell === null) found.set(`${i},${j}`, new Set());
    });
  });
  const tried = whole.slice(0, rows).map((row) => [...row.slice(0, columns)]);
  const sumsUp = (): void => {
    const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
    const full = [...tried.map((row) => [...row, sum(row)])];
    full.push(full[0]!.map((_, j) => sum(full.map((row) => row[j]!))));
    const fits = full.every((row, i) => row.every((value, j) => (shown[i]![j] ?? value) === value));
    if (!fits) return;
    for (const [i, row] of full.entries()) {
      for (const [j, value] of row.entries()) found.get(`${i},${j}`)?.add(value);
    }
  };
  const tryFrom = (index: number): void => {
    if (index === places.length) {
      sumsUp();
      return;
    }
    const [i, j] = places[index]!;
    const cell = shown[i]![j];
    if (cell !== null) {
      tried[i]![j] = cell!;
      tryFrom(index + 1);
      return;
    }
    for (let value = fewest; value <= whole[i]![j]! + beyond; value += 1) {
      tried[i]![j] = value;
      const rowTotal = shown[i]![columns];
      const sofar = tried[i]!.slice(0, j + 1).reduce((all, one) => all + one, 0);
      if (rowTotal != null && sofar > rowTotal) break;
      tryFrom(index + 1);
    }
  };
  tryFrom(0);
  return [...found.values()];
}
