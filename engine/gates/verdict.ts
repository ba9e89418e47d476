import type { Json } from '../kernel/canonical.ts';

/** Figures that a verdict shows: what was found, what is asked for. */
export type Figures = { readonly [name: string]: Json | undefined };

/** Something that is missing: its kind, its id, and what is known of it. Never a person's name. */
export type Missing = Figures;

/** What a rule says of the facts. `unknown` means that a fact is missing, which is not the same as `not-met`. */
export type Verdict =
  | { readonly status: 'met'; readonly found: Figures }
  | {
      readonly status: 'not-met';
      readonly found: Figures;
      readonly required: Figures;
      readonly missing: readonly Missing[];
    }
  | { readonly status: 'unknown'; readonly fact: string }
  | { readonly status: 'not-applicable'; readonly why: string };

export const met = (found: Figures = {}): Verdict => ({ status: 'met', found });

/** `missing` names the first of what is missing; how many there are stands in `found`. */
export const notMet = (found: Figures, required: Figures, missing: readonly Missing[] = []): Verdict => ({
  status: 'not-met',
  found,
  required,
  missing,
});

/** A fact is not on record. `fact` is a key of the catalogues. */
export const unknown = (fact: string): Verdict => ({ status: 'unknown', fact });

/** The rule has nothing to judge here. `why` is a key of the catalogues. */
export const notApplicable = (why: string): Verdict => ({ status: 'not-applicable', why });

export type Severity = 'legal' | 'programme' | 'good-practice';

/** Where a rule's use comes from. Only law makes a rule legal. */
export type Basis = {
  readonly kind: 'law' | 'standard' | 'source' | 'our-choice';
  readonly reference: string;
  readonly why?: { readonly es: string; readonly en: string } | undefined;
};

/** One line of the checklist: a rule's use, its verdict, and what stands in the way. */
export interface ChecklistItem {
  readonly rule: string;
  readonly version: number;
  readonly params: Figures;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly verdict: Verdict;
  /** Set where a waiver stands in for the rule: who granted it and until when. */
  readonly waived?:
    | { readonly waiver: string; readonly authority: string; readonly expiresAt: string }
    | undefined;
  readonly remedy: readonly string[];
  /** Whether this line keeps the gate shut. */
  readonly blocks: boolean;
}

export interface Checklist {
  readonly open: boolean;
  readonly items: readonly ChecklistItem[];
}
