import { type NoticePreset, unverified } from './preset.ts';

const why = {
  es: 'Es un uso frecuente y ninguna norma: sirve mientras no se sepa qué pide la de su lugar.',
  en: 'It is frequent usage and no rule: it serves until it is known what that of your place asks.',
};

const gatherings = ['dialogue', 'assembly', 'working-group', 'training'];

/** What is usual, of no country: for whoever has nothing better yet. */
export const general = {
  'usual-five-business-days': {
    country: null,
    title: { es: 'Reunión abierta, cinco días hábiles', en: 'Open meeting, five business days' },
    body: 'anybody-concerned',
    meeting: 'gathering',
    asks: { kind: 'notice', period: { unit: 'business-days', count: 5 } },
    ...unverified('Sin fuente: uso general', why),
    kinds: gatherings,
  },
  'usual-72-hours': {
    country: null,
    title: { es: 'Reunión abierta, 72 horas', en: 'Open meeting, 72 hours' },
    body: 'anybody-concerned',
    meeting: 'gathering',
    asks: { kind: 'notice', period: { unit: 'hours', count: 72 } },
    ...unverified('Sin fuente: uso general', why),
    kinds: gatherings,
  },
  'usual-48-hours': {
    country: null,
    title: { es: 'Reunión de trabajo, 48 horas', en: 'Working meeting, 48 hours' },
    body: 'anybody-concerned',
    meeting: 'gathering',
    asks: { kind: 'notice', period: { unit: 'hours', count: 48 } },
    ...unverified('Sin fuente: uso general', why),
    kinds: ['working-group', 'training'],
  },
} as const satisfies Record<string, NoticePreset>;
