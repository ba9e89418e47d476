import type { Issue } from '../../kernel/refusals.ts';

/** A place in a workflow: the names and indexes that lead to it. */
export type Place = readonly (string | number)[];

/** Something wrong with a workflow. Its reason begins with `lint-`; the catalogues say it in words, with the mend. */
export function finding(place: Place, reason: `lint-${string}`, details: Issue['details'] = {}): Issue {
  return { path: place.join('.'), reason, details };
}

/** The known names that look most like one that is not known, the likeliest first: what was probably meant. */
export function nearest(name: string, known: Iterable<string>, most = 3): string[] {
  return [...new Set(known)]
    .map((candidate) => ({ candidate, distance: distance(name, candidate) }))
    .sort((one, other) => one.distance - other.distance || (one.candidate < other.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** How many letters must be put in, taken out or changed to make one name of another, by the longer one's length. */
function distance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const changed = previous[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      current.push(Math.min(changed, previous[column]! + 1, current[column - 1]! + 1));
    }
    previous = current;
  }
  return previous[to.length]! / Math.max(from.length, to.length, 1);
}
