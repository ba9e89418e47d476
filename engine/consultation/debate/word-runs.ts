/** Words of two texts that stand together in both, only in the earlier, or only in the later. */
export interface Run {
  readonly is: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Pairs of words that are compared at most; beyond, what differs is shown as wholly new. */
const mostPairs = 1_000_000;

/** How a text came of another, word by word, by their longest common words. Put together again, each gives its text. */
export function wordRuns(before: string, after: string): Run[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1;
  let end = 0;
  const shortest = Math.min(one.length, other.length) - start;
  while (end < shortest && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [gone, added] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const runs = [
    ...one.slice(0, start).map((text): Run => ({ is: 'same', text })),
    ...between(gone, added),
    ...one.slice(one.length - end).map((text): Run => ({ is: 'same', text })),
  ];
  return joined(runs);
}

/** A word and the space after it, or a space at the beginning: together they are the whole text. */
const wordsOf = (text: string): string[] => text.match(/\s+|\S+\s*/g) ?? [];

function between(one: readonly string[], other: readonly string[]): Run[] {
  const runs: Run[] = [];
  let [at, to] = [0, 0];
  const common = one.length * other.length > mostPairs ? undefined : commonLengths(one, other);
  while (at < one.length || to < other.length) {
    if (common !== undefined && at < one.length && to < other.length && one[at] === other[to]) {
      runs.push({ is: 'same', text: one[at]! });
      at += 1;
      to += 1;
    } else if (at < one.length && (to >= other.length || !better(common, at, to))) {
      runs.push({ is: 'gone', text: one[at]! });
      at += 1;
    } else {
      runs.push({ is: 'new', text: other[to]! });
      to += 1;
    }
  }
  return runs;
}

/** Whether more is kept in common by leaving the later text's word than the earlier's. */
const better = (common: readonly Uint32Array[] | undefined, at: number, to: number): boolean =>
  common !== undefined && common[at]![to + 1]! > common[at + 1]![to]!;

/** For each pair of places, how many words the rests behind them have in common in the same order. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let to = other.length - 1; to >= 0; to -= 1)
      rows[at]![to] =
        one[at] === other[to] ? rows[at + 1]![to + 1]! + 1 : Math.max(rows[at + 1]![to]!, rows[at]![to + 1]!);
  return rows;
}

function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last?.is === run.is) whole[whole.length - 1] = { is: run.is, text: last.text + run.text };
    else whole.push(run);
  }
  return whole;
}
