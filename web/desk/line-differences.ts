/** A line of two texts: in both, only in the one before, or only in the one after. */
export interface LineOfTwo {
  readonly is: 'same' | 'gone' | 'new';
  readonly line: string;
}

/** Pairs of lines that are compared at most; beyond, what differs is shown as wholly new. */
const mostPairs = 4_000_000;

/** How a text came of another, line by line, by their longest common lines. */
export function lineDifferences(before: string, after: string): LineOfTwo[] {
  const [one, other] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  const as = (is: LineOfTwo['is'], lines: readonly string[]) => lines.map((line) => ({ is, line }));
  return [
    ...as('same', one.slice(0, start)),
    ...between(one.slice(start, one.length - end), other.slice(start, other.length - end)),
    ...as('same', one.slice(one.length - end)),
  ];
}

function between(one: readonly string[], other: readonly string[]): LineOfTwo[] {
  if (one.length * other.length > mostPairs) {
    return [
      ...one.map((line) => ({ is: 'gone' as const, line })),
      ...other.map((line) => ({ is: 'new' as const, line })),
    ];
  }
  const common = commonLengths(one, other);
  const lines: LineOfTwo[] = [];
  let [at, to] = [0, 0];
  while (at < one.length || to < other.length) {
    if (at < one.length && to < other.length && one[at] === other[to]) {
      lines.push({ is: 'same', line: one[at]! });
      at += 1;
      to += 1;
    } else if (to >= other.length || (at < one.length && common[at + 1]![to]! >= common[at]![to + 1]!)) {
      lines.push({ is: 'gone', line: one[at]! });
      at += 1;
    } else {
      lines.push({ is: 'new', line: other[to]! });
      to += 1;
    }
  }
  return lines;
}

/** For each pair of places, how many lines the rests behind them have in common in the same order. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let at = one.length - 1; at >= 0; at -= 1) {
    for (let to = other.length - 1; to >= 0; to -= 1) {
      rows[at]![to] =
        one[at] === other[to] ? rows[at + 1]![to + 1]! + 1 : Math.max(rows[at + 1]![to]!, rows[at]![to + 1]!);
    }
  }
  return rows;
}
