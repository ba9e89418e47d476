import type { z } from 'zod';
import type { Basis, LocalText } from '../../workflow/spec-values.ts';
import type { Period } from '../period.ts';

/** What a law, a standard or usage asks about time when people are called together. */
export type NoticeAsked =
  /** At least so long between the call and the meeting; neither the day of the call nor that of the meeting counts. */
  | { readonly kind: 'notice'; readonly period: Period }
  /** A matter is added to the agenda at the latest so long before. */
  | { readonly kind: 'additions'; readonly period: Period }
  /** Where the first call had no quorum: on the next business day, or at the latest so long after. */
  | { readonly kind: 'second-call'; readonly on: 'the-next-business-day' | { readonly within: Period } }
  /** A session that is put off begins anew not sooner and not later than this. */
  | { readonly kind: 'postponement'; readonly atLeast: Period; readonly atMost: Period };

/** The body that meets, in the words of the country's law. */
export type CalledBody =
  | 'municipal-council'
  | 'civil-society-council'
  | 'collegiate-body'
  | 'technical-secretariat'
  | 'anybody-concerned';

/** One parameter of a country, with where it comes from. What no source says is our choice, and says why. */
export interface NoticePreset {
  /** ISO 3166-1; null where it is of no country. */
  readonly country: string | null;
  readonly title: z.output<typeof LocalText>;
  readonly body: CalledBody;
  /** The kind of meeting: `ordinary` and `extraordinary` are sessions, which rules of procedure call. */
  readonly meeting: 'ordinary' | 'extraordinary' | 'any-session' | 'hearing' | 'gathering';
  readonly asks: NoticeAsked;
  readonly basis: z.output<typeof Basis>;
  /** False where the text that says it could not be read: it is set by whoever takes it, and is never law. */
  readonly verified: boolean;
  /** The kinds of meeting that the rule `notice-period-kept` asks it of, where a gate may take it from here. */
  readonly kinds?: readonly string[];
}

type Written = { readonly es: string; readonly en: string };

/** A parameter that a law sets, by its article; `why` is our reading where its words leave something open. */
export const byLaw = (reference: string, why?: Written): Pick<NoticePreset, 'basis' | 'verified'> => ({
  basis: { kind: 'law', reference, ...(why === undefined ? {} : { why }) },
  verified: true,
});

/** A parameter that somebody reports, while the rule itself was not read. */
export const bySource = (reference: string, why: Written): Pick<NoticePreset, 'basis' | 'verified'> => ({
  basis: { kind: 'source', reference, why },
  verified: false,
});

/** A parameter that the law was read for and leaves open: ours to choose. */
export const leftOpen = (reference: string, why: Written): Pick<NoticePreset, 'basis' | 'verified'> => ({
  basis: { kind: 'our-choice', reference, why },
  verified: true,
});

/** A parameter for which no text could be read. `reference` is what comes closest. */
export const unverified = (reference: string, why: Written): Pick<NoticePreset, 'basis' | 'verified'> => ({
  basis: { kind: 'our-choice', reference, why },
  verified: false,
});
