import { illustrative, inferred, sourced } from '../provenance.ts';
import { inPlan } from './source.ts';
import { optionCodes } from './votes.ts';

const notPrinted = 'The plan gives the table of results and who could vote; nothing else of the rules.';

/** The rules of the vote, to be frozen before it opens. Instants carry Santiago's offset, summer time since 5 September. */
export const charter = {
  question: illustrative('¿Cuál de estos compromisos debe formar parte del plan de acción?', notPrinted),
  /** Alphabetical, so that the paper does not announce the order of the result. */
  options: illustrative([...optionCodes].sort(), notPrinted),
  eligibility: {
    sourceWords: sourced('mayores de 12 años', inPlan(11)),
    minAgeYears: inferred(
      13,
      inPlan(11),
      'The words read as "over twelve", strictly (13 and more), or as "twelve completed" (12 and more). ' +
        'We take the strict one: every illustrative vote then stands under both readings. Whether anyone of ' +
        'twelve voted is not in the plan.',
    ),
    linkWords: sourced('que vivieran, estudiaran o trabajaran en la Comuna de Peñalolén', inPlan(11)),
    links: inferred(
      ['lives', 'studies', 'works'] as const,
      inPlan(11),
      'The three links of the sentence; one is enough.',
    ),
    identification: illustrative(
      'open-registration-by-document' as const,
      'The plan does not say how voters were identified.',
    ),
  },
  choicesPerVoter: illustrative(
    1,
    'The table counts votes and shares of votes; choices per voter are not printed. One is the plainest reading.',
  ),
  bindingForce: {
    sourceWords: sourced('carácter vinculante', inPlan(11)),
    kind: inferred(
      'self' as const,
      inPlan(11),
      'Not one of the binding plebiscites of the municipal law: the municipality bound itself.',
    ),
    instrument: illustrative(
      'Decreto alcaldicio que convoca la consulta y compromete su resultado',
      'The plan names no instrument.',
    ),
  },
  frozenAt: illustrative('2021-09-27T12:00:00-03:00', notPrinted),
  noticePublishedAt: illustrative('2021-09-28T09:00:00-03:00', notPrinted),
  opensAt: illustrative('2021-10-04T09:00:00-03:00', notPrinted),
  closesAt: illustrative('2021-10-17T20:00:00-03:00', notPrinted),
  timeZone: illustrative('America/Santiago', notPrinted),
  cutOff: inferred(
    3,
    inPlan(11),
    'The citizens ranked "los tres compromisos que conforman hoy, el Plan de Acción".',
  ),
  tieRule: illustrative('forum-decides' as const, notPrinted),
  minTurnout: illustrative(null, 'The plan gives no turnout that had to be met, nor how many could vote.'),
  rounding: inferred(
    'half-up-each' as const,
    inPlan(11),
    'Every printed percentage is its share rounded half up by itself; no other stated method gives all eleven.',
  ),
} as const;

/** After the close: tally, publication, the window for objections, and the day the result is firm. */
export const afterTheVote = {
  talliedAt: illustrative('2021-10-19T10:00:00-03:00', notPrinted),
  resultPublishedAt: illustrative('2021-10-20T09:00:00-03:00', notPrinted),
  objectionsUntil: illustrative('2021-10-27T18:00:00-03:00', notPrinted),
  objection: illustrative(
    {
      by: 'Junta de vecinos',
      text: 'Los porcentajes publicados suman 101 y no 100.',
      answer: 'Cada porcentaje se redondea por separado. Los votos suman 1.101 y el orden no cambia.',
      answeredAt: '2021-10-26T12:00:00-03:00',
    },
    'The plan tells of no objection; the flaw that this one names is in its table.',
  ),
  firmAt: illustrative('2021-10-28T09:00:00-03:00', notPrinted),
} as const;
