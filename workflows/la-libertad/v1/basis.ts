/** The page of the commitment in the programme's register, with the plan's text and the mechanism's review. */
const page = 'OGP, LAL0009, La Libertad, plan de acción 2018-2020';

/** What the plan or its review say, in their words or ours. */
export const inSource = (what: string) => ({ kind: 'source' as const, reference: `${page}: ${what}` });

/** What a Peruvian law asks. */
export const inLaw = (reference: string) => ({ kind: 'law' as const, reference });

/** What the programme asks of its members. */
export const inStandard = (reference: string) => ({ kind: 'standard' as const, reference });

/** What nobody asks but this method, and why. */
export const ourChoice = (es: string, en: string) => ({
  kind: 'our-choice' as const,
  reference: 'Cauce',
  why: { es, en },
});
