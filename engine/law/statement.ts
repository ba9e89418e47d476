import type { LocalDate } from '../calendar/moment.ts';
import type { Json } from '../kernel/canonical.ts';

/** Where a statement of law was read. */
export interface LawSource {
  readonly reference: string;
  /** The day on which it was published or notified, where that is known. */
  readonly published?: LocalDate;
  readonly note?: { readonly es: string; readonly en: string };
}

/**
 * What somebody who knew the law from one day to another would have said that it was, and of which days. Two axes: a
 * reform or a ruling ends what was known and adds what is known since, and no statement is ever changed.
 */
export interface LawStatement<Value extends Json = Json> {
  /** A name of its own, by which a verdict tells what it was judged by. */
  readonly id: string;
  readonly value: Value;
  /** The first day that it is in force; null: longer than was looked into. */
  readonly inForceFrom: LocalDate | null;
  /** The first day on which it is in force no more; null: no end is known. */
  readonly inForceUntil: LocalDate | null;
  /** The first day that this was known; null: longer than was looked into. */
  readonly knownFrom: LocalDate | null;
  /** The first day on which something else was known; null: it is what is known now. */
  readonly knownUntil: LocalDate | null;
  readonly source: LawSource;
  /** Whether its text was read. What was not read is shown as such, and is nobody's hard rule. */
  readonly verified: boolean;
}

/** One thing that the law says, with everything that was ever known of it. */
export interface LawParameter<Value extends Json = Json> {
  readonly name: string;
  readonly country: string;
  readonly title: { readonly es: string; readonly en: string };
  readonly statements: readonly LawStatement<Value>[];
}

/** Two days: the one that is asked about, and the one whose knowledge is asked for. */
export interface AsOf {
  readonly inForceOn: LocalDate;
  readonly knownOn: LocalDate;
}

const within = (day: LocalDate, from: LocalDate | null, until: LocalDate | null): boolean =>
  (from === null || from <= day) && (until === null || day < until);

/** What held on a day, as it was known on another; nothing where nothing was known to hold. */
export const whatHeld = <Value extends Json>(
  { statements }: LawParameter<Value>,
  { inForceOn, knownOn }: AsOf,
): LawStatement<Value> | undefined =>
  statements.find(
    (one) =>
      within(inForceOn, one.inForceFrom, one.inForceUntil) && within(knownOn, one.knownFrom, one.knownUntil),
  );
