import { defineWorkflow, type TypedStage } from '../../../engine/workflow/define.ts';
import { inTheReport, ourChoice } from './basis.ts';
import { roles } from './roles.ts';

export type Stage = 'plan' | 'study' | 'exchange' | 'agenda' | 'closing';

/** Steps that come one after the other, by the part of the report that tells of them. */
export const inSequence = (steps: readonly string[], line: string): TypedStage<Stage>['gate'][number] => ({
  rule: 'prerequisites-in-sequence',
  params: { steps: steps.map((step) => ({ step })) },
  severity: 'programme',
  basis: inTheReport(line),
});

const study: TypedStage<Stage>['gate'] = [
  inSequence(
    ['group-call', 'group-meeting', 'group-work', 'study-approved', 'study-published'],
    'línea de acción 1',
  ),
  {
    rule: 'questionnaire-answered',
    params: { share: 0.9 },
    severity: 'programme',
    basis: ourChoice(
      'El informe no fija cuántas respuestas bastan; llegaron 117 de 125. Se piden nueve de cada diez, para que el estudio hable de todos.',
      'The report does not say how many answers are enough; 117 of 125 came in. Nine of ten are asked, so that the study speaks of all.',
    ),
  },
  {
    rule: 'questionnaire-mirrored',
    params: { minAnswers: 1, minInstitutions: 1 },
    severity: 'programme',
    basis: inTheReport('línea de acción 1: el mismo formulario se abrió a la ciudadanía'),
  },
  {
    rule: 'questionnaire-published',
    severity: 'programme',
    basis: inTheReport('línea de acción 1: el estudio se lanzó en la página institucional'),
  },
];

const closing: TypedStage<Stage>['gate'] = [
  {
    rule: 'milestone-progress-reported',
    params: { periodMonths: 3, dueWithin: { unit: 'natural-days', count: 15 } },
    severity: 'good-practice',
    basis: ourChoice(
      'El informe no dice cada cuánto se informaba el avance; el compromiso duraba cuatro meses.',
      'The report does not say how often progress was reported; the commitment was to last four months.',
    ),
  },
  {
    rule: 'completion-needs-all-milestones',
    severity: 'programme',
    basis: ourChoice(
      'Un objetivo no se da por alcanzado con hitos pendientes: se cumplen, o el compromiso se cierra con su motivo.',
      'An objective is not reached with milestones open: they are completed, or the commitment ends with its reason.',
    ),
  },
  {
    rule: 'contradictions-settled',
    severity: 'good-practice',
    basis: ourChoice(
      'Lo que se contradice queda a la vista; antes de evaluar conviene decir qué vale.',
      'What contradicts itself stays in sight; before an evaluation it is well to say what holds.',
    ),
  },
];

/** The stages: a plan, three lines of action side by side, and the final report. */
export const stages: Record<Stage, TypedStage<Stage>> = {
  plan: {
    title: { es: 'Plan', en: 'Plan' },
    activities: ['commitments', 'plan', 'submission'],
    gate: [inSequence(['plan-launch'], 'contexto')],
  },
  study: {
    title: { es: 'Línea 1: estudio de apertura', en: 'Line 1: study of openness' },
    after: ['plan'],
    activities: ['questionnaires', 'mirrored-questionnaires', 'meetings', 'minutes'],
    gate: study,
  },
  exchange: {
    title: { es: 'Línea 2: secretariados municipales', en: 'Line 2: municipal secretariats' },
    after: ['plan'],
    activities: ['meetings', 'programme'],
    gate: [
      {
        rule: 'children-reached',
        params: { stage: 'installation', state: 'passed' },
        severity: 'programme',
        basis: inTheReport(
          'línea de acción 2: promover la instalación de Secretariados Técnicos Municipales',
        ),
      },
    ],
  },
  agenda: {
    title: { es: 'Línea 3: agenda local', en: 'Line 3: local agenda' },
    after: ['plan'],
    activities: ['meetings', 'minutes'],
    gate: [inSequence(['first-day', 'second-day'], 'línea de acción 3')],
  },
  closing: {
    title: { es: 'Informe final', en: 'Final report' },
    after: ['study', 'exchange', 'agenda'],
    activities: ['evaluation-schedule', 'lessons'],
    gate: closing,
  },
};

/** The first local action plan of the State of Mexico, by the commitment that its guarantor body led. */
export const infoemLocalPlan = defineWorkflow<Stage>({
  format: 1,
  id: 'infoem-local-plan',
  version: 1,
  title: { es: 'Plan de Acción Local de Gobierno Abierto', en: 'Local open government action plan' },
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles,
  throughout: ['dated-steps', 'progress', 'reports', 'assessments'],
  stages,
});
