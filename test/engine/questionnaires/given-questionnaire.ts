import type { Principal } from '../../../engine/kernel/engine.ts';
import { publicPrincipal } from '../../../engine/kernel/engine.ts';
import type { Role } from '../../../engine/people/roles.ts';
import { defineWorkflow } from '../../../engine/workflow/define.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const why = { kind: 'our-choice' as const, reference: 'test', why: { es: 'Prueba.', en: 'Test.' } };
const asked = { severity: 'programme' as const, basis: why };
const steps = ['call', 'declaration', 'installation', 'working-groups', 'plan'].map((step) => ({
  step,
  ...(step === 'declaration' ? { signedBy: ['government', 'civil-society', 'guarantor'] as const } : {}),
}));

/** A method of one stage in which institutions and the public are asked, and of one in which steps follow each other. */
const workflow = defineWorkflow({
  format: 1,
  id: 'asking',
  version: 1,
  title: { es: 'Preguntar', en: 'Asking' },
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles: {
    team: { title: { es: 'Equipo', en: 'Team' }, as: 'team' },
    paper: { title: { es: 'Papel', en: 'Paper' }, as: 'paper-officer' },
  },
  stages: {
    study: {
      title: { es: 'Estudio', en: 'Study' },
      activities: ['questionnaires', 'mirrored-questionnaires'],
      gate: [
        { rule: 'questionnaire-answered', params: { share: 0.9 }, ...asked },
        { rule: 'questionnaire-mirrored', params: { minAnswers: 2, minInstitutions: 2 }, ...asked },
        { rule: 'questionnaire-published', ...asked },
      ],
    },
    secretariat: {
      title: { es: 'Secretariado', en: 'Secretariat' },
      activities: ['dated-steps'],
      gate: [
        {
          rule: 'prerequisites-in-sequence',
          params: { steps: steps.map((step) => ({ ...step, signedBy: [...(step.signedBy ?? [])] })) },
          ...asked,
        },
        { rule: 'contradictions-settled', severity: 'good-practice', basis: why },
      ],
    },
  },
});

export interface GivenAsking extends TestOrganization {
  readonly process: string;
  readonly team: Principal;
  on(command: string, input: unknown, by?: Principal): ReturnType<typeof accepted>;
  no(command: string, input: unknown, by?: Principal): ReturnType<typeof refused>;
}

export async function anAskingProcess(): Promise<GivenAsking> {
  const at = await anOrganization();
  const person = async (role: Role): Promise<Principal> => {
    const office = { office: 'Oficina', institution: 'Instituto' };
    const { result } = await accepted(at, at.administrator, 'register-person', office);
    const id = result.person as string;
    const mandate = { person: id, role, act: 'Acuerdo 1', from: testClock.now() };
    await accepted(at, at.administrator, 'give-mandate', mandate);
    return { kind: 'person', id };
  };
  const team = await person('team');
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const opened = await accepted(at, team, 'open-process', {
    workflow: 'asking',
    version: 1,
    title: 'Estudio',
  });
  const process = opened.result.process as string;
  return {
    ...at,
    process,
    team,
    on: (command, input, by = team) => accepted(at, by, command, input, process),
    no: (command, input, by = team) => refused(at, by, command, input, process),
  };
}

export const anybody = publicPrincipal;

/** Two dimensions with items of every kind. */
export const content = {
  title: 'Condiciones de apertura',
  purpose: 'Saber en qué condiciones están los municipios.',
  illustrative: true,
  dimensions: [
    {
      code: 'normatividad',
      title: 'Normatividad',
      items: [
        { code: 'reglamento', kind: 'yes-no', text: '¿Hay reglamento?' },
        {
          code: 'alcance',
          kind: 'choice',
          text: '¿Qué alcanza?',
          options: [
            { code: 'nada', title: 'Nada', points: 0 },
            { code: 'algo', title: 'Algo', points: 0.5 },
            { code: 'todo', title: 'Todo', points: 1 },
          ],
        },
        { code: 'cuantos', kind: 'number', text: '¿Cuántos artículos?', required: false },
      ],
    },
    {
      code: 'tic',
      title: 'TIC',
      items: [
        { code: 'sitio', kind: 'scale', levels: 5, text: '¿Qué tan útil es el sitio?' },
        {
          code: 'canales',
          kind: 'several',
          text: '¿Qué canales usa?',
          required: false,
          options: [
            { code: 'web', title: 'Web' },
            { code: 'radio', title: 'Radio' },
          ],
        },
        { code: 'notas', kind: 'text', text: 'Observaciones', required: false },
      ],
    },
  ],
};

export const open = { reglamento: 'yes', alcance: 'todo', sitio: 5 };
export const shut = { reglamento: 'no', alcance: 'nada', sitio: 1 };

/** A frozen questionnaire sent to as many institutions, with their keys. */
export async function aSentQuestionnaire(
  at: GivenAsking,
  count: number,
  { dueAt }: { dueAt: string },
): Promise<{ questionnaire: string; codes: string[]; keys: string[] }> {
  const { result } = await at.on('draft-questionnaire', { code: 'apertura', ...content });
  const questionnaire = result.questionnaire as string;
  await at.on('freeze-questionnaire', { questionnaire });
  const codes = Array.from({ length: count }, (_, place) => `m-${String(place + 1).padStart(3, '0')}`);
  const institutions = codes.map((code) => ({ code, title: `Municipio ${code}` }));
  const sent = await at.on('send-questionnaire', {
    questionnaire,
    institutions,
    dueAt,
    remindDaysBefore: [3],
  });
  return { questionnaire, codes, keys: [...(sent.result.keys as string[])] };
}
