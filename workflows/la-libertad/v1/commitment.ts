import { defineWorkflow, type TypedStage } from '../../../engine/workflow/define.ts';
import { inSource, inStandard, ourChoice } from './basis.ts';
import { regionalRoles } from './roles.ts';

type Stage = TypedStage<'commitment' | 'implementation' | 'evaluation'>;

const commitment: Stage = {
  title: { es: 'Compromiso', en: 'Commitment' },
  activities: ['commitments', 'plan', 'submission', 'practices'],
  gate: [
    {
      rule: 'commitment-template-complete',
      params: { texts: ['problem', 'statusQuo', 'action', 'lead', 'supporting'], minIndicators: 0 },
      severity: 'good-practice',
      basis: inSource('the template; its milestones have no dates, no office and no evidence of their own'),
    },
    {
      rule: 'indicators-have-baseline',
      severity: 'good-practice',
      basis: inSource(
        '“El compromiso carece de una línea de base”: shown, because the plan went on without one',
      ),
    },
    {
      rule: 'owner-institution-inside-plan',
      severity: 'good-practice',
      basis: inSource('“las municipalidades no son parte del plan de acción de OGP”'),
    },
    {
      rule: 'commitments-distinct',
      severity: 'good-practice',
      basis: inSource('“otros compromisos ya lo trabajan (notoriamente los compromisos 3 y 4)”'),
    },
    {
      rule: 'lessons-answered',
      severity: 'programme',
      basis: ourChoice(
        'Lo que se recomendó en un ciclo espera respuesta en el siguiente.',
        'What was recommended in one cycle waits for an answer in the next.',
      ),
    },
  ],
};

const implementation: Stage = {
  title: { es: 'Transferencia a las municipalidades', en: 'Transfer to the municipalities' },
  after: ['commitment'],
  activities: ['practices', 'programme', 'progress', 'amendments', 'evaluation-schedule'],
  gate: [
    {
      rule: 'children-reached',
      params: { stage: 'accord', state: 'passed', atLeast: 1 },
      severity: 'programme',
      basis: inSource(
        'milestone 1 and the indicator “número de municipalidades provinciales”, which has no target',
      ),
    },
    {
      rule: 'milestones-in-order',
      severity: 'programme',
      basis: inSource('“Hitos acumulativos”'),
    },
    {
      rule: 'milestone-progress-reported',
      params: { periodMonths: 6 },
      severity: 'programme',
      basis: inStandard('OGP Participation and Co-creation Standards (2017): progress every six months'),
    },
    {
      rule: 'completion-needs-all-milestones',
      severity: 'programme',
      basis: inStandard('OGP, glossary, “Completion”: complete means that all of it was done'),
    },
  ],
  outcomes: {
    'no-municipality': {
      title: { es: 'Ninguna municipalidad firmó', en: 'No municipality signed' },
      leadsTo: 'end',
      gate: [],
    },
  },
};

const evaluation: Stage = {
  title: { es: 'Evaluación', en: 'Evaluation' },
  after: ['implementation'],
  activities: ['programme', 'assessments', 'lessons', 'reports', 'evaluation-schedule'],
  gate: [
    {
      rule: 'children-reached',
      params: { stage: 'evaluation', state: 'passed', atLeast: 1 },
      severity: 'programme',
      basis: inSource('milestone 5, “Evaluación de la operatividad de las buenas prácticas”'),
    },
    {
      rule: 'self-and-independent-assessment-recorded',
      params: { scales: ['completion', 'did-it-open-government'], discrepanciesNoted: true },
      severity: 'programme',
      basis: inStandard('OGP Local, end-of-commitment form: overall progress, did it open government'),
    },
    {
      rule: 'evaluation-scheduled-and-done',
      params: { minLessons: 1 },
      severity: 'programme',
      basis: ourChoice(
        'Las dos recomendaciones de la revisión son lecciones para el próximo plan.',
        'The two recommendations of the review are lessons for the next plan.',
      ),
    },
  ],
};

/**
 * Commitment LAL0009 of La Libertad: to transfer experiences of participation to the municipalities of the region, one
 * process of `la-libertad-transfer` each. Judged by the standard that its plan's first day gives: the set of 2017.
 * Source: OGP, page of LAL0009, with the plan's text and the review of 2018 to 2020.
 */
export const laLibertadCommitment = defineWorkflow({
  format: 1,
  id: 'la-libertad-commitment',
  version: 1,
  title: {
    es: 'Transferir las experiencias de participación a las municipalidades',
    en: 'Transferring experiences of participation to the municipalities',
  },
  jurisdiction: { country: 'PE', timeZone: 'America/Lima' },
  roles: regionalRoles,
  forum: {
    sectors: {
      government: { title: { es: 'Gobierno', en: 'Government' } },
      others: {
        title: {
          es: 'Sociedad civil, iniciativa privada, grupos de trabajo y multilaterales',
          en: 'Civil society, private initiative, working groups and multilaterals',
        },
      },
    },
    basis: inSource(
      '“Otros actores”: government; civil society, private initiative, working groups, multilaterals',
    ),
  },
  standard: { programme: 'ogp', membership: 'local', nonGovernment: ['others'] },
  throughout: [
    ...(['forum', 'mechanism-review', 'earlier-lessons'] as const),
    ...(['standard-assessment', 'level-of-participation', 'public-information'] as const),
  ],
  stages: { commitment, implementation, evaluation },
});
