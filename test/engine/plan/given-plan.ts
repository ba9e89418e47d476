import { randomUUID } from 'node:crypto';
import type { Principal } from '../../../engine/kernel/engine.ts';
import type { Role } from '../../../engine/people/roles.ts';
import { defineWorkflow } from '../../../engine/workflow/define.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, type TestOrganization } from '../../given.ts';
import { asOwner } from '../../owner.ts';

const why = { kind: 'our-choice' as const, reference: 'test', why: { es: 'Prueba.', en: 'Test.' } };
const asked = { severity: 'programme' as const, basis: why };

/** A method of three stages, each with the gate of its kind, so that a test comes to any of them quickly. */
export const planWorkflow = defineWorkflow({
  format: 1,
  id: 'plan-only',
  version: 1,
  title: { es: 'Plan', en: 'Plan' },
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: { es: 'Equipo', en: 'Team' }, as: 'team' },
    secretary: { title: { es: 'Secretaría', en: 'Secretary' }, as: 'secretary' },
    monitor: { title: { es: 'Ente de monitoreo', en: 'Monitoring body' }, as: 'monitoring-body' },
  },
  stages: {
    plan: {
      title: { es: 'Plan', en: 'Plan' },
      activities: ['commitments', 'plan', 'endorsement', 'submission'],
      gate: [
        { rule: 'commitment-template-complete', ...asked },
        { rule: 'commitment-verifiable-and-relevant', params: { potentialAtLeast: 'modest' }, ...asked },
        { rule: 'owner-institution-inside-plan', ...asked },
        { rule: 'monitoring-body-appointed', params: { by: 'forum' }, ...asked },
        { rule: 'no-conflict-of-interest', ...asked },
        { rule: 'endorsed-before-submission', params: { sectors: ['community', 'academia'] }, ...asked },
        { rule: 'plan-cap-and-period-kept', params: { maxCommitments: 3, minMonths: 20 }, ...asked },
      ],
    },
    implementation: {
      title: { es: 'Implementación', en: 'Implementation' },
      after: ['plan'],
      activities: ['progress', 'amendments', 'reports', 'evaluation-schedule', 'assessments'],
      gate: [
        { rule: 'inception-report-due', params: { within: { unit: 'months', count: 2 } }, ...asked },
        { rule: 'milestone-progress-reported', params: { periodMonths: 6 }, ...asked },
        { rule: 'completion-needs-all-milestones', ...asked },
        { rule: 'amendments-versioned', ...asked },
        { rule: 'evaluation-scheduled-and-done', params: { done: false }, ...asked },
      ],
    },
    evaluation: {
      title: { es: 'Evaluación', en: 'Evaluation' },
      after: ['implementation'],
      activities: ['assessments', 'lessons', 'reports'],
      gate: [
        {
          rule: 'self-and-independent-assessment-recorded',
          params: { scales: ['completion', 'did-it-open-government'] },
          ...asked,
        },
        { rule: 'end-of-commitment-report-due', params: { within: { unit: 'months', count: 1 } }, ...asked },
        { rule: 'evaluation-scheduled-and-done', params: { minLessons: 1, presented: true }, ...asked },
      ],
    },
  },
});

/** A process on that method, with a team, a technical unit, a secretary and a monitoring body. */
export interface GivenPlan extends TestOrganization {
  readonly process: string;
  readonly team: Principal;
  readonly monitor: Principal;
  readonly secretary: Principal;
}

export async function aPlanProcess(workflow: { readonly id: string } = planWorkflow): Promise<GivenPlan> {
  const at = await anOrganization();
  const person = async (institution: string, role: Role): Promise<Principal> => {
    const registered = await accepted(at, at.administrator, 'register-person', {
      office: 'Oficina',
      institution,
    });
    const id = registered.result.person as string;
    await accepted(at, at.administrator, 'give-mandate', {
      person: id,
      role,
      act: 'Decreto 1',
      from: testClock.now(),
    });
    return { kind: 'person', id };
  };
  const team = await person('Municipalidad', 'team');
  const monitor = await person('Universidad Austral de Chile (UACH)', 'monitoring-body');
  const secretary = await person('Municipalidad', 'secretary');
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const opened = await accepted(at, team, 'open-process', {
    workflow: workflow.id,
    version: 1,
    title: 'Plan',
  });
  return { ...at, process: opened.result.process as string, team, monitor, secretary };
}

/** A commitment with everything that the template asks for, and two milestones. */
export const wholeCommitment = {
  title: 'Construyendo un Peñalolén Más Verde',
  problem: 'Faltan normas ambientales que trasciendan a cada administración.',
  statusQuo: 'Hay programas, pero las normas se escriben sin una instancia abierta.',
  action: 'Co-crear instrumentos y normativas ambientales.',
  lead: 'Gestión Ambiental',
  supporting: ['Departamento de Participación Ciudadana'],
  values: ['transparency', 'civic-participation'],
  policyAreas: ['environment-and-climate'],
  startsOn: '2022-01-03',
  endsOn: '2024-09-30',
  milestones: [
    {
      code: 'greener-1',
      title: 'Diagnóstico ambiental participativo, publicado',
      startsOn: '2022-01-03',
      dueOn: '2022-12-31',
      responsible: 'Gestión Ambiental',
      evidenceAsked: 'Informe publicado',
    },
    {
      code: 'greener-2',
      title: 'Ordenanza ambiental presentada al concejo',
      startsOn: '2022-07-01',
      dueOn: '2024-06-30',
      responsible: 'Gestión Ambiental',
      evidenceAsked: 'Texto de la ordenanza',
    },
  ],
  indicators: [{ name: 'Instrumentos co-creados', unit: 'count', baseline: 0, target: 2 }],
  artefacts: [{ code: 'council-act', title: 'Acta del concejo que recibe la ordenanza' }],
};

export const coding = {
  verifiable: 'yes',
  relevant: 'yes',
  values: ['civic-participation'],
  potential: 'modest',
  grounds: 'Los hitos se pueden ver.',
};

export const planText = {
  title: 'Plan de Acción',
  startsOn: '2022-01-03',
  endsOn: '2024-09-30',
  vision: [{ code: 'alliances', title: 'Una política de alianzas', paragraphs: ['Compartir lecciones.'] }],
  chapters: [{ code: 'conclusions', title: 'Conclusiones', paragraphs: ['Crear con otros toma tiempo.'] }],
};

/** A mandate of before it was asked whether its holder is a party: in a database that has them, they are judged on. */
export async function mandateOfBefore(
  at: GivenPlan,
  held: { person: string; role: string },
): Promise<{ mandate: string }> {
  const mandate = randomUUID();
  const { organization, process } = at;
  const from = testClock.now();
  const row = { organization, id: mandate, ...held, scope: 'process', process, act: 'Decreto 3' };
  await asOwner(organization, (tx) =>
    tx
      .insertInto('mandate')
      .values({ ...row, act_kind: 'decree', valid_from: from, recorded_at: from })
      .execute(),
  );
  return { mandate };
}

export const link = (title: string) => ({
  kind: 'link',
  title,
  url: `https://example.org/${encodeURIComponent(title)}`,
});

export const appointment = (appointedAt: string) => ({
  body: 'Universidad Austral de Chile (UACH)',
  appointedBy: 'forum',
  act: 'Acta de la segunda sesión ordinaria',
  appointedAt,
  independence: 'No ejecuta ni financia compromisos del plan.',
});

/** The plan drafted, endorsed and submitted with one commitment; its ids. */
export async function aSubmittedPlan(at: GivenPlan) {
  const on = (by: Principal, command: string, input: unknown) => accepted(at, by, command, input, at.process);
  const now = testClock.now();
  const drafted = await on(at.team, 'draft-commitment', { code: 'greener', ...wholeCommitment });
  const commitment = drafted.result.commitment as string;
  const milestones = drafted.result.milestones as { code: string; id: string }[];
  await on(at.team, 'code-commitment', { commitment, ...coding });
  await on(at.secretary, 'adopt-commitment', { commitment });
  const plan = (await on(at.team, 'draft-plan', planText)).result.plan as string;
  await on(at.team, 'appoint-monitoring-body', appointment(now));
  await on(at.secretary, 'endorse-plan', {
    plan,
    sector: 'academia',
    body: 'Universidad de Chile',
    act: 'Acta de la séptima sesión',
    endorsedAt: now,
  });
  const submitted = await on(at.team, 'submit-plan', { plan, submittedAt: now });
  return { commitment, milestones, plan, hash: submitted.result.hash as string };
}

/** That, with the stage of the plan passed and the implementation started. */
export async function anImplementation(at: GivenPlan) {
  const submitted = await aSubmittedPlan(at);
  await accepted(at, at.team, 'request-passage', { stage: 'plan' }, at.process);
  await accepted(at, at.team, 'start-implementation', { periodsFrom: '2022-01-01' }, at.process);
  return submitted;
}
