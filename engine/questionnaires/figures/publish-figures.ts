import { fewestHidden, type PublishedList, suppressList } from '../../disclosure/suppress-list.ts';
import { suppressTable } from '../../disclosure/suppress-table.ts';
import {
  blank,
  type Content,
  dontKnow,
  isMirrored,
  itemsOf,
  type MirroredItem,
  valuesOf,
} from '../content.ts';
import type { Counts } from './difference.ts';

/** What was published of one item, over all institutions. */
export interface ItemFigures {
  readonly item: string;
  /** How many institutions answered how. */
  readonly institutions: { readonly [value: string]: number };
  /** The same of those about which citizens answered. */
  readonly mirrored: { readonly [value: string]: number };
  /** How many citizens answered how; null where it would tell of few. */
  readonly citizens: Counts;
}

/** What was published of a questionnaire once, when it was published. Numbers from 1 to below `suppressedBelow` are not there. */
export interface PublishedFigures {
  readonly suppressedBelow: number;
  readonly items: readonly ItemFigures[];
}

/** An institution with what it answered and what was answered about it. */
export interface InstitutionAnswers {
  readonly id: string;
  readonly citizens: number;
  /** Its answer by item; nothing where it did not answer. */
  readonly answers: ReadonlyMap<string, string> | undefined;
  /** By item and value, how many citizens answered so. */
  readonly citizenCounts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Every value that a member of the public can leave at an item, the blank one too. */
export const countedValues = (item: MirroredItem): string[] => [
  ...valuesOf(item).map(({ value }) => value),
  dontKnow,
  blank,
];

/** The citizens' answers to one item about one institution, as they may be published. */
export function publishedAbout(
  item: MirroredItem,
  counts: ReadonlyMap<string, number> | undefined,
  k: number,
): PublishedList {
  return suppressList(
    countedValues(item).map((value) => counts?.get(value) ?? 0),
    { k },
  );
}

/**
 * Which number of citizens of each institution may be published: pure, so that an attacker can be tried on it. A hidden one
 * takes others with it, so that the total does not give it back.
 */
export const publishedNumbers = (
  institutions: readonly Pick<InstitutionAnswers, 'id' | 'citizens'>[],
  k: number,
): ReadonlyMap<string, number | null> => {
  const { counts } = suppressList(
    institutions.map(({ citizens }) => citizens),
    { k, zeros: 'shown' },
  );
  return new Map(institutions.map(({ id }, at) => [id, counts[at] ?? null]));
};

/**
 * The figures over all institutions, item by item. What is published of single institutions is public beside them, so a total
 * is hidden where the difference between the two would tell of few: pure.
 */
export function publishFigures(
  content: Content,
  institutions: readonly InstitutionAnswers[],
  shown: ReadonlyMap<string, number | null>,
  k: number,
): PublishedFigures {
  const covered = institutions.filter(({ citizens }) => citizens > 0);
  const items = itemsOf(content)
    .filter(isMirrored)
    .map((item) => ({
      item: item.code,
      institutions: tallied(item, institutions),
      mirrored: tallied(item, covered),
      citizens: citizensOf(item, covered, shown, k),
    }));
  return { suppressedBelow: k, items };
}

function tallied(item: MirroredItem, institutions: readonly InstitutionAnswers[]) {
  const counts: { [value: string]: number } = Object.fromEntries(
    [...valuesOf(item).map(({ value }) => value), blank].map((value) => [value, 0]),
  );
  for (const { answers } of institutions) {
    const value = answers?.get(item.code);
    if (value !== undefined) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

function citizensOf(
  item: MirroredItem,
  covered: readonly InstitutionAnswers[],
  shown: ReadonlyMap<string, number | null>,
  k: number,
): Counts {
  const values = countedValues(item);
  const counts = covered.map(({ citizenCounts }) =>
    values.map((value) => citizenCounts.get(item.code)?.get(value) ?? 0),
  );
  const published = covered.map(({ id, citizenCounts }) => {
    if ((shown.get(id) ?? null) === null)
      return { counts: values.map(() => null), total: null, fewest: 0 as const };
    const list = publishedAbout(item, citizenCounts.get(item.code), k);
    return { ...list, fewest: fewestHidden({ k }, values.length) };
  });
  const table = counts.length === 0 ? undefined : suppressTable(counts, { k }, published);
  // How many answered in all is public: where the table would need that hidden too, nothing of the item is told.
  const isTold = table !== undefined && table.total !== null;
  return Object.fromEntries(
    values.map((value, at) => [
      value,
      counts.length === 0 ? 0 : isTold ? (table.columnTotals[at] ?? null) : null,
    ]),
  );
}
