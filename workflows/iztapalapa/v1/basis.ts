const record =
  'Alcaldía de Iztapalapa, “Diálogos por el bienestar y la paz. Planeando y transformando Iztapalapa”, OIDP, XIV Distinción';

/** What the candidacy says, in its words or ours. */
export const inSource = (what: string) => ({ kind: 'source' as const, reference: `${record}: ${what}` });

/** What the candidacy leaves open, and why it is asked. */
export const ourChoice = (es: string, en: string) => ({
  kind: 'our-choice' as const,
  reference: 'Cauce',
  why: { es, en },
});
