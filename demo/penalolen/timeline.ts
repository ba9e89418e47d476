import { illustrative, inferred, type Marked, sourced } from '../provenance.ts';
import { afterTheVote, charter } from './consultation.ts';
import { dialogues } from './dialogues.ts';
import { assessments } from './evaluation.ts';
import { forumSessions } from './forum-sessions.ts';
import { amendment, delay, periods } from './implementation.ts';
import { inceptionReport, plan } from './plan.ts';
import { inPlan, inRecord } from './source.ts';
import { opinionsDueOn, opinionsRequestedOn } from './technical-opinions.ts';

/**
 * A moment of the cycle. `at` is as precise as is known: a year, a month, a local day, or an instant with the
 * offset of Santiago.
 */
export type Moment = { readonly code: string; readonly title: string; readonly at: Marked<string> };

export const timeZone = 'America/Santiago';

const why = 'The plan gives no date of its own process.';
const moment = (code: string, title: string, at: Marked<string>): Moment => ({ code, title, at });
const invented = (code: string, title: string, at: string): Moment =>
  moment(code, title, illustrative(at, why));

const joining: readonly Moment[] = [
  moment('first-application', 'Primera postulación a OGP Local, no acogida', sourced('2016', inPlan(5))),
  moment('second-application', 'Segunda postulación, elegida entre más de cien', sourced('2020', inPlan(5))),
];

const preparation: readonly Moment[] = [
  invented('stakeholder-map-approved', 'Mapa de actores aprobado', '2021-07-01'),
  invented('timeline-published', 'Cronograma publicado', '2021-07-05T09:00:00-04:00'),
];

const dialogueMoments: readonly Moment[] = dialogues.flatMap(({ code, details }) => [
  invented(`${code}-notice`, 'Convocatoria publicada', details.value.noticePublishedAt),
  invented(`${code}-held`, 'Diálogo realizado', details.value.startsAt),
  invented(`${code}-minutes`, 'Acta aprobada', details.value.minutes.approvedOn),
]);

const systematization: readonly Moment[] = [
  invented('opinions-requested', 'Dictámenes técnicos solicitados', opinionsRequestedOn),
  invented('opinions-due', 'Plazo de los dictámenes', opinionsDueOn),
  invented('proposals-written', 'Propuestas redactadas', '2021-09-10'),
  invented('reasoned-response-published', 'Respuesta razonada publicada', '2021-09-22T09:00:00-03:00'),
];

const consultation: readonly Moment[] = [
  moment('charter-frozen', 'Bases de la consulta selladas', charter.frozenAt),
  moment('consultation-notice', 'Consulta convocada', charter.noticePublishedAt),
  moment('consultation-opened', 'Consulta abierta', charter.opensAt),
  moment('consultation-closed', 'Consulta cerrada', charter.closesAt),
  moment('tallied', 'Escrutinio', afterTheVote.talliedAt),
  moment('result-published', 'Resultado publicado', afterTheVote.resultPublishedAt),
  moment('objections-closed', 'Fin del plazo de objeciones', afterTheVote.objectionsUntil),
  moment('result-firm', 'Resultado firme', afterTheVote.firmAt),
];

const planMoments: readonly Moment[] = [
  invented('plan-drafted', 'Plan redactado', '2021-11-05'),
  moment('plan-submitted', 'Plan de acción presentado', plan.submittedOn),
  moment('inception-report', 'Informe inicial del ente de monitoreo', inceptionReport.deliveredOn),
  moment('inception-due', 'Plazo del informe inicial', inceptionReport.dueOn),
];

const implementation: readonly Moment[] = [
  moment('implementation-started', 'Inicio de los compromisos', plan.startsOn),
  ...periods.value.map(({ code, reportedOn }) =>
    invented(`reported-${code}`, 'Avance informado', reportedOn),
  ),
  invented('delay-declared', 'Atraso declarado', delay.value.declaredOn),
  invented('amendment-approved', 'Modificación aprobada', amendment.value.approvedOn),
  moment('plan-ended', 'Fin del plan', plan.endsOn),
];

const assessedBy = (by: 'team' | 'monitoring-body') =>
  assessments.value.find((assessment) => assessment.by === by)!.assessedOn;

const evaluation: readonly Moment[] = [
  invented('self-assessed', 'Autoevaluación', assessedBy('team')),
  invented('independently-assessed', 'Evaluación del ente de monitoreo', assessedBy('monitoring-body')),
  moment(
    'end-of-commitment-due',
    'Plazo de la evaluación de término',
    inferred('2024-10-30', inRecord('ogp-plan-record'), 'One month after the last day of September 2024.'),
  ),
  invented('process-closed', 'Ciclo cerrado', '2024-11-29'),
];

const sessions: readonly Moment[] = forumSessions.value.map(({ code, heldOn }) =>
  invented(code, 'Sesión del foro', heldOn),
);

/** Elections that a cycle must know of: the days are real, and no public meeting or vote falls on them. */
export const elections = [
  {
    code: 'municipal-2021',
    firstDay: sourced('2021-05-15', inRecord('press-elections-2021')),
    lastDay: sourced('2021-05-16', inRecord('press-elections-2021')),
    note: 'Dialogues and consultation come after it.',
  },
  {
    code: 'general-2021',
    firstDay: sourced('2021-11-21', inRecord('press-general-election-2021')),
    lastDay: sourced('2021-11-21', inRecord('press-general-election-2021')),
    note:
      'Five days after submission. The law bars communal plebiscites from eight months before an election; ' +
      'this vote is a consultation, which that bar does not name.',
  },
  {
    code: 'municipal-2024',
    firstDay: sourced('2024-10-26', inRecord('servel-2024')),
    lastDay: sourced('2024-10-27', inRecord('servel-2024')),
    note: 'After the plan ends and before its evaluation is resolved.',
  },
] as const;

/** Every moment of the cycle, earliest first; a bare year, month or day sorts before the hours within it. */
export const timeline: readonly Moment[] = [
  ...joining,
  ...preparation,
  ...dialogueMoments,
  ...systematization,
  ...consultation,
  ...planMoments,
  ...implementation,
  ...evaluation,
  ...sessions,
].sort((a, b) => (a.at.value < b.at.value ? -1 : a.at.value > b.at.value ? 1 : 0));
