/** The municipality's own plan: what it says of the method is a source, not a law. */
const plan = 'Municipalidad de Peñalolén, Plan de Acción, Gobierno Abierto Peñalolén (2021)';

/** A rule that the plan itself tells of, by the page of its index. */
export const inThePlan = (page: number) => ({ kind: 'source' as const, reference: `${plan}, p. ${page}` });

/** A rule of the programme that the municipality belongs to. */
export const inTheStandard = (reference: string) => ({ kind: 'standard' as const, reference });

/** A rule that is ours: the plan does not say it, and here is why it is asked. */
export const ourChoice = (es: string, en: string) => ({
  kind: 'our-choice' as const,
  reference: 'Cauce',
  why: { es, en },
});
