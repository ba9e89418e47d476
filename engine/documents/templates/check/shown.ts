/** Of a place that is shown: whether it may lack, and the paths that it is there together with, or without. */
interface Place {
  readonly mayLack: boolean;
  readonly beside: readonly string[];
}

/** The places of the contract that a piece of a template shows whatever the data are. */
export type Shown = ReadonlyMap<string, Place>;

export const nothing: Shown = new Map();

export const together = (each: readonly Shown[]): Shown => new Map(each.flatMap((one) => [...one]));

/**
 * What a choice shows: what both sides show, and what one shows about the very thing that was asked for. A place that
 * may lack counts too where it stands beside what was asked for: whether there is a link decides whether there is a room.
 */
export function ofChoice(asked: string, then: Shown, otherwise: Shown): Shown {
  // Whoever asks how long a list is asks for the list.
  const about = asked.replace(/\.length$/, '');
  const belongs = ([path, { mayLack, beside }]: [string, Place]): boolean =>
    isWithin(path, about) ||
    beside.includes(asked) ||
    (mayLack && parentOf(about) !== '' && isWithin(path, parentOf(about)));
  const kept = [...then].filter((each) => otherwise.has(each[0]) || belongs(each));
  return new Map([...kept, ...[...otherwise].filter(belongs)]);
}

/** What a loop or a `with` shows: what is inside of what it goes into; where that is empty there is nothing to show. */
export const ofInside = (path: string, body: Shown, otherwise: Shown): Shown =>
  new Map([...body].filter(([each]) => isWithin(each, path) || otherwise.has(each)));

const isWithin = (path: string, whole: string): boolean =>
  path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[]`);

const parentOf = (path: string): string => path.replace(/(\[\])?\.?[^.[\]]*$/, '');
