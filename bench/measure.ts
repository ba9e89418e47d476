/** How fast something went: how many were done, in how long, by how many at once. */
export interface Rate {
  readonly done: number;
  readonly seconds: number;
  readonly perSecond: number;
}

/** Keeps `workers` going for `seconds`, each starting its next piece as soon as it has ended the last. */
export async function rateOf(
  workers: number,
  seconds: number,
  piece: (worker: number, turn: number) => Promise<unknown>,
): Promise<Rate> {
  const started = performance.now();
  const until = started + seconds * 1000;
  let done = 0;
  const work = async (worker: number) => {
    for (let turn = 0; performance.now() < until; turn += 1) {
      await piece(worker, turn);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  const took = (performance.now() - started) / 1000;
  return { done, seconds: took, perSecond: done / took };
}

/** Runs two things in turn, several rounds, so that a machine whose speed drifts drifts for both. */
export async function inTurn(
  rounds: number,
  ours: () => Promise<Rate>,
  theirs: () => Promise<Rate>,
): Promise<{ ours: number; theirs: number; ratio: number }> {
  const pairs: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    pairs.push({ theirs: (await theirs()).perSecond, ours: (await ours()).perSecond });
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    theirs: median(pairs.map((pair) => pair.theirs)),
    ratio: median(pairs.map((pair) => pair.ours / pair.theirs)),
  };
}

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}

const warmUps = 20;

/**
 * The median time of each of some pieces, in milliseconds, and how much longer the last takes than the first. They
 * take turns, so that a machine whose speed drifts drifts for all.
 */
export async function timesInTurn(
  pieces: number,
  rounds: number,
  piece: (index: number) => Promise<unknown>,
): Promise<{ times: number[]; growth: number }> {
  const taken: number[][] = Array.from({ length: pieces }, () => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (let index = 0; index < pieces; index += 1) {
      const started = performance.now();
      await piece(index);
      if (round >= 0) taken[index]!.push(performance.now() - started);
    }
  }
  const times = taken.map(median);
  return { times, growth: times.at(-1)! / times[0]! };
}
