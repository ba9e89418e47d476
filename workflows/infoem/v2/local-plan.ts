import { defineWorkflow, type TypedStage, type TypedUse } from '../../../engine/workflow/define.ts';
import { inTheReport, ourChoice } from '../v1/basis.ts';
import { inSequence, type Stage, stages } from '../v1/local-plan.ts';
import { blackoutKept } from './basis.ts';
import { roles } from './roles.ts';

/** What a session of the secretariat approved, in the report’s words; the share that is asked is ours. */
const approved = (matter: string, es: string, en: string): TypedUse => ({
  rule: 'vote-threshold-reached',
  params: { matter, atLeast: 0.5, of: 'cast' },
  severity: 'programme',
  basis: ourChoice(es, en),
});

const plan: TypedStage<Stage>['gate'] = [
  approved(
    'plan',
    'El informe dice que el plan se lanzó en la primera sesión extraordinaria, y no cómo se votó: se pide la mitad de los votos.',
    'The report says that the plan was launched in the first extraordinary session, and not how it was voted: half of the votes are asked.',
  ),
  {
    rule: 'quorum-reached',
    severity: 'programme',
    basis: ourChoice(
      'No se encontró la regla de quórum del secretariado: vale la de su reglamento, que está por verificar.',
      'The quorum rule of the secretariat was not found: that of its rules of procedure holds, which is to be verified.',
    ),
  },
];

const study: TypedStage<Stage>['gate'] = [
  inSequence(['group-call', 'group-meeting', 'group-work'], 'línea de acción 1'),
  ...stages.study.gate.slice(1),
  approved(
    'study',
    'El informe dice que el estudio se aprobó en la decimoséptima sesión ordinaria, y no con cuántos votos: se pide la mitad.',
    'The report says that the study was approved in the seventeenth ordinary session, and not with how many votes: half of them are asked.',
  ),
  blackoutKept,
];

const agenda: TypedStage<Stage>['gate'] = [
  {
    rule: 'every-segment-heard',
    params: { perSegment: 1 },
    severity: 'programme',
    basis: inTheReport(
      'línea de acción 3: a las jornadas concurrieron estudiantes, academia, empresas, legislaturas, liderazgos municipales y sociedad civil',
    ),
  },
  {
    rule: 'agreements-have-owner-and-due',
    severity: 'good-practice',
    basis: ourChoice(
      'Lo que una jornada concluye lo olvida quien no tiene encargo ni fecha. El informe numera ocho conclusiones y no dice de quién son ni para cuándo.',
      'What a conference concludes is forgotten where nobody has it in charge by a day. The report numbers eight conclusions and says neither whose they are nor for when.',
    ),
  },
  blackoutKept,
];

/** The seats are those of a secretariat; the report names the body and not who sits in it. */
const sectors = {
  guarantor: { title: { es: 'Órgano garante', en: 'Guarantor body' } },
  government: { title: { es: 'Entes públicos', en: 'Public entities' } },
  'civil-society': { title: { es: 'Sociedad civil', en: 'Civil society' } },
};

/**
 * The first local action plan of the State of Mexico, with a secretariat that meets and approves, gatherings that are
 * held, and an electoral window that is kept. The lines of action are those of version 1.
 */
export const infoemLocalPlan2 = defineWorkflow<Stage>({
  format: 1,
  id: 'infoem-local-plan',
  version: 2,
  title: { es: 'Plan de Acción Local de Gobierno Abierto', en: 'Local open government action plan' },
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles,
  forum: {
    sectors,
    procedure: { preset: 'mexico-technical-secretariat' },
    basis: ourChoice(
      'El informe nombra al Secretariado Técnico Local y no dice quiénes lo integran: se toman los tres sectores que firman una declaratoria.',
      'The report names the local technical secretariat and not who sits in it: the three sectors that sign a declaration are taken.',
    ),
  },
  throughout: [
    ...(['dated-steps', 'progress', 'reports', 'assessments', 'forum', 'forum-decisions'] as const),
    ...(['forum-sessions', 'session-minutes', 'forum-procedure'] as const),
  ],
  stages: {
    ...stages,
    plan: { ...stages.plan, gate: plan },
    study: { ...stages.study, gate: study },
    exchange: { ...stages.exchange, gate: [...stages.exchange.gate, blackoutKept] },
    agenda: {
      ...stages.agenda,
      activities: ['stakeholder-map', 'meetings', 'minutes', 'agreements'],
      gate: agenda,
    },
    closing: {
      ...stages.closing,
      gate: [
        ...stages.closing.gate,
        {
          rule: 'session-minutes-approved',
          params: { published: true },
          severity: 'good-practice',
          basis: ourChoice(
            'Lo que un órgano aprobó consta en su acta publicada. El informe no habla de actas.',
            'What a body approved is on record in its published minutes. The report tells of none.',
          ),
        },
      ],
    },
  },
});
