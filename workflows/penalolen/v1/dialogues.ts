import { inThePlan, ourChoice } from './basis.ts';
import type { Stage } from './stage.ts';

/** The eight segments that the plan names in its second footnote. */
const segments = [
  'indigenous-peoples',
  'migrants',
  'social-actors',
  'older-people',
  'children-and-youth',
  'women',
  'people-with-disabilities',
  'gender-and-sexual-diversity',
];

const called: Stage['gate'] = [
  {
    rule: 'timeline-published-before-start',
    params: { leadDays: 14 },
    severity: 'programme',
    basis: ourChoice(
      'La gente tiene que conocer el calendario antes de que empiece: se pide con dos semanas. El plan no dice cuándo se publicó.',
      'People have to know the timeline before it starts: two weeks are asked. The plan does not say when it was published.',
    ),
  },
  {
    rule: 'notice-period-kept',
    params: { notice: { dialogue: { unit: 'natural-days', count: 5 } } },
    severity: 'programme',
    basis: ourChoice(
      'Sin aviso a tiempo no llega nadie nuevo: se piden cinco días. Ninguna ley que el plan cite fija el plazo.',
      'Without notice in time nobody new comes: five days are asked. No law that the plan cites sets the period.',
    ),
  },
  {
    rule: 'notice-complete',
    severity: 'programme',
    basis: ourChoice(
      'Una convocatoria dice quién convoca, para qué, con qué orden del día y a quién preguntar.',
      'A call says who calls, what for, with which agenda and whom to ask.',
    ),
  },
  {
    rule: 'several-channels-used',
    params: { minChannels: 2, minOffline: 1 },
    severity: 'programme',
    basis: ourChoice(
      'Quien no tiene internet también tiene que enterarse: dos canales, uno fuera de línea.',
      'Who has no internet has to hear of it too: two channels, one of them offline.',
    ),
  },
];

export const dialogues: Stage = {
  title: { es: 'Diálogos ciudadanos', en: 'Citizen dialogues' },
  activities: ['stakeholder-map', 'timeline', 'meetings', 'minutes', 'contributions', 'agreements'],
  gate: [
    {
      rule: 'stakeholder-map-done',
      params: { required: segments },
      severity: 'programme',
      basis: inThePlan(9),
    },
    {
      rule: 'every-segment-heard',
      params: { perSegment: 1 },
      severity: 'programme',
      basis: inThePlan(9),
    },
    ...called,
    {
      rule: 'minutes-complete-and-approved',
      severity: 'programme',
      basis: ourChoice(
        'Lo que se dijo solo cuenta si quienes estuvieron lo reconocen en un acta.',
        'What was said only counts if those who were there recognize it in the minutes.',
      ),
    },
    {
      rule: 'agreements-have-owner-and-due',
      severity: 'programme',
      basis: ourChoice(
        'Un acuerdo sin responsable ni fecha no se cumple.',
        'An agreement without an owner and a date is not kept.',
      ),
    },
    {
      rule: 'disaggregation-keeps-privacy',
      params: { k: 5 },
      severity: 'programme',
      basis: ourChoice(
        'Los diálogos son espacios protegidos: una cuenta de menos de cinco personas puede señalar a alguien.',
        'The dialogues are protected spaces: a count of fewer than five people may point at somebody.',
      ),
    },
  ],
};
