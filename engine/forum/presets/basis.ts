import type { RulesOfProcedureInput } from '../procedure/procedure.ts';

type PartBasis = RulesOfProcedureInput['basis'][number];
type Part = PartBasis['of'];

/** A part that a law sets, by its article. `reading` says what of it is our reading, where the text leaves it open. */
export const byLaw = (of: Part, reference: string, reading?: { es: string; en: string }): PartBasis => ({
  of,
  basis: { kind: 'law', reference, ...(reading === undefined ? {} : { why: reading }) },
});

/** A part that a standard of a programme sets. */
export const byStandard = (of: Part, reference: string): PartBasis => ({
  of,
  basis: { kind: 'standard', reference },
});

/** A part that no source sets: ours to choose, with the reason, and to be changed by whoever takes these rules. */
export const ourChoice = (of: Part, es: string, en: string): PartBasis => ({
  of,
  basis: { kind: 'our-choice', reference: 'Cauce', why: { es, en } },
});

/** A part for which no source could be verified. `nearest` is what comes closest; it is never called law. */
export const unverified = (of: Part, nearest: string, es: string, en: string): PartBasis => ({
  of,
  basis: { kind: 'our-choice', reference: nearest, why: { es, en } },
  unverified: true,
});
