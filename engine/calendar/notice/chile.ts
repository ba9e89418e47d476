import { byLaw, leftOpen, type NoticePreset } from './preset.ts';

const law = 'Chile, Ley 18.695 (DFL 1/2006)';

/**
 * Chile. The law of municipalities was read and gives no notice for sessions or hearings: it leaves it to each council's
 * regulations and to the ordinance of participation. What is asked here is ours to choose, and says so.
 */
export const chile = {
  'cl-council-ordinary': {
    country: 'CL',
    title: { es: 'Sesión ordinaria de concejo municipal', en: 'Ordinary session of a municipal council' },
    body: 'municipal-council',
    meeting: 'ordinary',
    asks: { kind: 'notice', period: { unit: 'natural-days', count: 3 } },
    ...leftOpen(`${law}, art. 84`, {
      es: 'El artículo 84 pide tres sesiones al mes y no da plazo de convocatoria: se piden tres días corridos. Cámbielo por el del reglamento del concejo.',
      en: 'Article 84 asks for three sessions a month and gives no notice: three natural days are asked. Put that of the council’s own regulations in its place.',
    }),
  },
  'cl-council-extraordinary': {
    country: 'CL',
    title: {
      es: 'Sesión extraordinaria de concejo municipal',
      en: 'Extraordinary session of a municipal council',
    },
    body: 'municipal-council',
    meeting: 'extraordinary',
    asks: { kind: 'notice', period: { unit: 'hours', count: 24 } },
    ...leftOpen(`${law}, art. 84`, {
      es: 'El artículo 84 no da plazo para una extraordinaria: se piden 24 horas. Cámbielo por el del reglamento del concejo.',
      en: 'Article 84 gives no notice for an extraordinary session: 24 hours are asked. Put that of the council’s own regulations in its place.',
    }),
  },
  'cl-council-after-tie': {
    country: 'CL',
    title: {
      es: 'Nueva sesión de concejo cuando el empate persiste',
      en: 'New session of a council where a tie persists',
    },
    body: 'municipal-council',
    meeting: 'any-session',
    asks: { kind: 'second-call', on: { within: { unit: 'natural-days', count: 3 } } },
    ...byLaw(`${law}, art. 86`, {
      es: 'La ley dice «dentro de tercer día»; que sean días corridos es lectura nuestra.',
      en: 'The law says "by the third day"; that these are natural days is our reading.',
    }),
  },
  'cl-cosoc-ordinary': {
    country: 'CL',
    title: {
      es: 'Sesión ordinaria del consejo comunal de organizaciones de la sociedad civil',
      en: 'Ordinary session of the council of civil-society organizations',
    },
    body: 'civil-society-council',
    meeting: 'ordinary',
    asks: { kind: 'notice', period: { unit: 'natural-days', count: 5 } },
    ...leftOpen(`${law}, art. 94`, {
      es: 'El artículo 94 deja la convocatoria al reglamento del consejo: se piden cinco días corridos.',
      en: 'Article 94 leaves the call to the regulations of the council: five natural days are asked.',
    }),
  },
  'cl-cosoc-extraordinary': {
    country: 'CL',
    title: {
      es: 'Sesión extraordinaria del consejo comunal de organizaciones de la sociedad civil',
      en: 'Extraordinary session of the council of civil-society organizations',
    },
    body: 'civil-society-council',
    meeting: 'extraordinary',
    asks: { kind: 'notice', period: { unit: 'natural-days', count: 2 } },
    ...leftOpen(`${law}, art. 94`, {
      es: 'El artículo 94 deja la convocatoria al reglamento del consejo: se piden dos días corridos.',
      en: 'Article 94 leaves the call to the regulations of the council: two natural days are asked.',
    }),
  },
  'cl-public-hearing': {
    country: 'CL',
    title: { es: 'Audiencia pública municipal', en: 'Public hearing of a municipality' },
    body: 'anybody-concerned',
    meeting: 'hearing',
    asks: { kind: 'notice', period: { unit: 'natural-days', count: 5 } },
    ...leftOpen(`${law}, art. 97`, {
      es: 'El artículo 97 deja la audiencia a la ordenanza de participación: se piden cinco días corridos.',
      en: 'Article 97 leaves the hearing to the ordinance of participation: five natural days are asked.',
    }),
    kinds: ['hearing'],
  },
} as const satisfies Record<string, NoticePreset>;
