import { suppressList } from '../../disclosure/suppress-list.ts';
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

/**
 * The citizens' answers to one item about one institution, as they may be published: all of its counts, or, where one of them
 * is small, none.
 */
export function publishedAbout(
  item: MirroredItem,
  counts: ReadonlyMap<string, number> | undefined,
  k: number,
): readonly number[] | null {
  const list = countedValues(item).map((value) => counts?.get(value) ?? 0);
  return list.some((count) => count > 0 && count < k) ? null : list;
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

/**
 * Of institutions that are shown whole the rest follows by taking them off: so the totals are told as far as the counts of
 * all others together may be. Among those others, whoever knows how many answered about each and the totals still finds more
 * than `k` numbers possible for every count: a total that is told is at least `k`, and so is how many answered about the rest.
 */
function citizensOf(
  item: MirroredItem,
  covered: readonly InstitutionAnswers[],
  shown: ReadonlyMap<string, number | null>,
  k: number,
): Counts {
  const values = countedValues(item);
  const whole = values.map(() => 0);
  const others = values.map(() => 0);
  for (const { id, citizenCounts } of covered) {
    const counts = citizenCounts.get(item.code);
    const isShown = (shown.get(id) ?? null) !== null && publishedAbout(item, counts, k) !== null;
    const sums = isShown ? whole : others;
    for (const [at, value] of values.entries()) sums[at] = sums[at]! + (counts?.get(value) ?? 0);
  }
  const told = suppressList(others, { k });
  const totals = told.counts.map((count, at) => (count === null ? null : count + whole[at]!));
  // How many answered in all is public: where it would give the others away, nothing of the item is told.
  const isVague = told.total !== null || others.every((count) => count === 0);
  return Object.fromEntries(values.map((value, at) => [value, isVague ? (totals[at] ?? null) : null]));
}
