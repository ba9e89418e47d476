import type { MirroredItem } from '../content.ts';
import { blank, dontKnow, valuesOf } from '../content.ts';

/** Counts of an item's answers by value; null is what is not published. */
export type Counts = { readonly [value: string]: number | null };

/** What an institution says beside what its citizens say, named. */
export type Difference =
  /** At least half of those who say something say the same as the institution. */
  | 'confirmed'
  | 'citizens-say-less'
  | 'citizens-say-more'
  /** They say something else, and the answers have no order. */
  | 'contested'
  | 'citizens-do-not-know'
  | 'no-citizens'
  /** They answered, and are too few for it to be told what. */
  | 'too-few'
  | 'institution-blank'
  | 'institution-silent';

/** An institution's answer to an item, and what was published of its citizens': nothing else goes into the name. */
export interface Compared {
  /** Nothing where the institution did not answer at all. */
  readonly institution: string | undefined;
  readonly citizens: Counts | null;
  readonly hasCitizens: boolean;
}

/** From which share on citizens confirm what the institution says. */
const confirmsFrom = 0.5;

/**
 * Names the difference between an institution's answer and its citizens' from published numbers alone, so that the name gives
 * no hidden one away.
 */
export function differenceOf(
  item: MirroredItem,
  { institution, citizens, hasCitizens }: Compared,
): Difference {
  if (institution === undefined) return 'institution-silent';
  if (institution === blank) return 'institution-blank';
  if (!hasCitizens) return 'no-citizens';
  if (citizens === null) return 'too-few';
  const said = saidOf(item, citizens);
  if (said === undefined) return 'too-few';
  if (said.total === 0) return 'citizens-do-not-know';
  if ((citizens[institution] ?? 0) / said.total >= confirmsFrom) return 'confirmed';
  const points = valuesOf(item).find(({ value }) => value === institution)?.points;
  if (points === undefined || said.mean === undefined) return 'contested';
  return said.mean < points ? 'citizens-say-less' : 'citizens-say-more';
}

/** How far apart two means are, of 1, from where on they are not alike, and from where on far apart: our choice. */
export const apart = { near: 0.05, far: 0.2 } as const;

export type OverallDifference =
  | 'alike'
  | 'institutions-say-more'
  | 'institutions-say-much-more'
  | 'citizens-say-more'
  | 'citizens-say-much-more'
  | 'not-told';

/** Names how far what many institutions say is from what their citizens say, by the means of their points. */
export function overallDifference(institutions: number | null, citizens: number | null): OverallDifference {
  if (institutions === null || citizens === null) return 'not-told';
  const thousandths = Math.round(Math.abs(institutions - citizens) * 1000);
  if (thousandths < apart.near * 1000) return 'alike';
  const side = institutions > citizens ? 'institutions' : 'citizens';
  return thousandths < apart.far * 1000 ? `${side}-say-more` : `${side}-say-much-more`;
}

/** The mean of the points of published counts, from 0 to 1; null where something is hidden, has no points, or nobody said anything. */
export function meanOf(item: MirroredItem, counts: Counts | null): number | null {
  const said = counts === null ? undefined : saidOf(item, counts);
  return said === undefined || said.total === 0 || said.mean === undefined ? null : said.mean;
}

/** Those who said something: how many, and the mean of what it is worth. Nothing where a number of them is hidden. */
function saidOf(item: MirroredItem, counts: Counts): { total: number; mean: number | undefined } | undefined {
  const values = valuesOf(item).map(({ value, points }) => ({ points, count: counts[value] ?? null }));
  if ([counts[dontKnow], counts[blank]].includes(null)) return undefined;
  let total = 0;
  let sum: number | undefined = 0;
  for (const { points, count } of values) {
    if (count === null) return undefined;
    total += count;
    sum = sum === undefined || points === undefined ? undefined : sum + count * points;
  }
  return { total, mean: sum === undefined || total === 0 ? undefined : sum / total };
}
