const report =
  'Infoem, Informe final del compromiso proactivo en el 1er Plan de Acción Local de Gobierno Abierto (2023)';

/** What the final report tells of how it was done; the text that was read has no pages. */
export const inTheReport = (line: string) => ({ kind: 'source' as const, reference: `${report}, ${line}` });

/** The sequence that the guarantor bodies of Mexico teach, as a state went through it. */
export const inTheSequence = {
  kind: 'source' as const,
  reference:
    'INAI, Cocreación desde lo local, pasos para implementar (2021); Campeche, declaratoria de 2016 a plan de 2017',
};

/** A rule that is ours: the report does not say it, and here is why it is asked. */
export const ourChoice = (es: string, en: string) => ({
  kind: 'our-choice' as const,
  reference: 'Cauce',
  why: { es, en },
});
