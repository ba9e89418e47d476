/** The places of the contract that a piece of a template shows whatever the data are, and which of them may lack. */
export type Shown = ReadonlyMap<string, { readonly mayLack: boolean }>;

export const nothing: Shown = new Map();

export const together = (each: readonly Shown[]): Shown => new Map(each.flatMap((one) => [...one]));

/**
 * What a choice shows: what both sides show, and what one shows about the very thing that was asked for. A place that
 * may lack counts too where it stands beside what was asked for: whether there is a link decides whether there is a room.
 */
export function ofChoice(asked: string, then: Shown, otherwise: Shown): Shown {
  const belongs = ([path, { mayLack }]: [string, { readonly mayLack: boolean }]): boolean =>
    isWithin(path, asked) || (mayLack && parentOf(asked) !== '' && isWithin(path, parentOf(asked)));
  const kept = [...then].filter((each) => otherwise.has(each[0]) || belongs(each));
  return new Map([...kept, ...[...otherwise].filter(belongs)]);
}

/** What a loop or a `with` shows: what is inside of what it goes into; where that is empty there is nothing to show. */
export const ofInside = (path: string, body: Shown, otherwise: Shown): Shown =>
  new Map([...body].filter(([each]) => isWithin(each, path) || otherwise.has(each)));

const isWithin = (path: string, whole: string): boolean =>
  path === whole || path.startsWith(`${whole}.`) || path.startsWith(`${whole}[]`);

const parentOf = (path: string): string => path.replace(/(\[\])?\.?[^.[\]]*$/, '');
