import { byLaw, leftOpen, type NoticePreset } from './preset.ts';

const municipalities = 'Perú, Ley 27972 Orgánica de Municipalidades';
const procedure = 'Perú, TUO de la Ley 27444 (DS 004-2019-JUS)';

const businessDays = (count: number) => ({ unit: 'business-days', count }) as const;

/**
 * Peru. Where a law says days it means business days (Ley 27444, article 145.1), the first of which is the one after the
 * act (144.1): a call of Monday with five days of notice is for the Tuesday of the next week, as the State's own guide
 * to municipal councils reckons (gob.pe/12287).
 */
export const peru = {
  'pe-council-ordinary': {
    country: 'PE',
    title: { es: 'Sesión ordinaria de concejo municipal', en: 'Ordinary session of a municipal council' },
    body: 'municipal-council',
    meeting: 'ordinary',
    asks: { kind: 'notice', period: businessDays(5) },
    ...byLaw(`${municipalities}, art. 13`),
  },
  'pe-council-extraordinary': {
    country: 'PE',
    title: {
      es: 'Sesión extraordinaria de concejo municipal',
      en: 'Extraordinary session of a municipal council',
    },
    body: 'municipal-council',
    meeting: 'extraordinary',
    asks: { kind: 'notice', period: businessDays(5) },
    ...byLaw(`${municipalities}, art. 13`, {
      es: 'Entre la convocatoria y la sesión median cinco días hábiles; solo una emergencia declarada dispensa de ellos.',
      en: 'Five business days lie between the call and the session; only a declared emergency dispenses with them.',
    }),
  },
  'pe-council-postponed': {
    country: 'PE',
    title: {
      es: 'Sesión de concejo que dos tercios piden aplazar, una sola vez',
      en: 'Session of a council that two thirds ask to put off, once only',
    },
    body: 'municipal-council',
    meeting: 'any-session',
    asks: { kind: 'postponement', atLeast: businessDays(3), atMost: businessDays(5) },
    ...byLaw(`${municipalities}, art. 15`),
  },
  'pe-public-hearing': {
    country: 'PE',
    title: { es: 'Audiencia pública', en: 'Public hearing' },
    body: 'anybody-concerned',
    meeting: 'hearing',
    asks: { kind: 'notice', period: businessDays(3) },
    ...byLaw(`${procedure}, arts. 194 y 145.1`, {
      es: 'El artículo 194 dice tres días; que son hábiles lo dice el 145.1.',
      en: 'Article 194 says three days; that they are business days is said by 145.1.',
    }),
    kinds: ['hearing'],
  },
  'pe-collegiate-ordinary': {
    country: 'PE',
    title: { es: 'Sesión ordinaria de órgano colegiado', en: 'Ordinary session of a collegiate body' },
    body: 'collegiate-body',
    meeting: 'ordinary',
    asks: { kind: 'notice', period: businessDays(3) },
    ...leftOpen(`${procedure}, art. 108`, {
      es: 'La ley pide convocar con prudente anticipación y no da un número: se piden tres días hábiles.',
      en: 'The law asks to call with prudent advance and gives no number: three business days are asked.',
    }),
  },
  'pe-collegiate-extraordinary': {
    country: 'PE',
    title: {
      es: 'Sesión extraordinaria de órgano colegiado',
      en: 'Extraordinary session of a collegiate body',
    },
    body: 'collegiate-body',
    meeting: 'extraordinary',
    asks: { kind: 'notice', period: businessDays(1) },
    ...leftOpen(`${procedure}, art. 108`, {
      es: 'La ley pide convocar con prudente anticipación y no da un número: se pide un día hábil.',
      en: 'The law asks to call with prudent advance and gives no number: one business day is asked.',
    }),
  },
  'pe-collegiate-second-call': {
    country: 'PE',
    title: { es: 'Segunda convocatoria de órgano colegiado', en: 'Second call of a collegiate body' },
    body: 'collegiate-body',
    meeting: 'any-session',
    asks: { kind: 'second-call', on: 'the-next-business-day' },
    ...byLaw(`${procedure}, arts. 110.2 y 145.1`, {
      es: 'El día siguiente al señalado para la primera; que sea hábil es lectura nuestra por el artículo 145.1.',
      en: 'The day after the one set for the first; that it is a business day is our reading, by article 145.1.',
    }),
  },
} as const satisfies Record<string, NoticePreset>;
