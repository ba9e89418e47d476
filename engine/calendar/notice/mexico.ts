import { bySource, type NoticePreset, unverified } from './preset.ts';

const council =
  'México, lineamientos de un consejo (el texto más cercano que se encontró; solo se leyó un extracto)';
const usage = 'Sin fuente: uso general';

const hours = (count: number) => ({ unit: 'hours', count }) as const;

/**
 * Mexico. No source that binds technical secretariats was found: what is here comes from the rules of a Mexican council,
 * of which an extract could be read, from a press report and from usage. None of it is law.
 */
export const mexico = {
  'mx-council-ordinary': {
    country: 'MX',
    title: {
      es: 'Sesión ordinaria de consejo o secretariado',
      en: 'Ordinary session of a council or secretariat',
    },
    body: 'technical-secretariat',
    meeting: 'ordinary',
    asks: { kind: 'notice', period: hours(72) },
    ...unverified(usage, {
      es: 'No se encontró el plazo de los secretariados: se piden 72 horas. Cámbielo por el de su reglamento.',
      en: 'The notice of technical secretariats was not found: 72 hours are asked. Put that of your own rules in its place.',
    }),
  },
  'mx-council-extraordinary': {
    country: 'MX',
    title: {
      es: 'Sesión extraordinaria de consejo o secretariado',
      en: 'Extraordinary session of a council or secretariat',
    },
    body: 'technical-secretariat',
    meeting: 'extraordinary',
    asks: { kind: 'notice', period: hours(24) },
    ...unverified(usage, {
      es: 'No se encontró el plazo de los secretariados: se piden 24 horas. Cámbielo por el de su reglamento.',
      en: 'The notice of technical secretariats was not found: 24 hours are asked. Put that of your own rules in its place.',
    }),
  },
  'mx-council-ordinary-additions': {
    country: 'MX',
    title: {
      es: 'Agregar un asunto al orden del día de una sesión ordinaria',
      en: 'Adding a matter to the agenda of an ordinary session',
    },
    body: 'technical-secretariat',
    meeting: 'ordinary',
    asks: { kind: 'additions', period: hours(48) },
    ...unverified(council, {
      es: 'Esos lineamientos admiten adiciones hasta 48 horas antes de la sesión.',
      en: 'Those rules admit additions until 48 hours before the session.',
    }),
  },
  'mx-council-extraordinary-additions': {
    country: 'MX',
    title: {
      es: 'Agregar un asunto al orden del día de una sesión extraordinaria',
      en: 'Adding a matter to the agenda of an extraordinary session',
    },
    body: 'technical-secretariat',
    meeting: 'extraordinary',
    asks: { kind: 'additions', period: hours(12) },
    ...unverified(council, {
      es: 'Esos lineamientos admiten adiciones hasta 12 horas antes de la sesión.',
      en: 'Those rules admit additions until 12 hours before the session.',
    }),
  },
  'mx-council-second-call': {
    country: 'MX',
    title: {
      es: 'Segunda convocatoria de consejo o secretariado',
      en: 'Second call of a council or secretariat',
    },
    body: 'technical-secretariat',
    meeting: 'any-session',
    asks: { kind: 'second-call', on: { within: { unit: 'business-days', count: 3 } } },
    ...unverified(council, {
      es: 'Sin quórum, esos lineamientos mandan convocar otra vez dentro de tres días hábiles.',
      en: 'Without a quorum those rules say to call again within three business days.',
    }),
  },
  'mx-aguascalientes-ordinary': {
    country: 'MX',
    title: { es: 'Sesión ordinaria (Aguascalientes)', en: 'Ordinary session (Aguascalientes)' },
    body: 'technical-secretariat',
    meeting: 'ordinary',
    asks: { kind: 'notice', period: { unit: 'natural-days', count: 3 } },
    ...bySource('La Jornada Aguascalientes (lja.mx)', {
      es: 'La prensa da tres días naturales para una sesión ordinaria; la norma misma no se leyó.',
      en: 'The press gives three natural days for an ordinary session; the rule itself was not read.',
    }),
  },
} as const satisfies Record<string, NoticePreset>;
