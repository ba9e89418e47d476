import type { Principal } from '../../../engine/kernel/engine.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, type TestOrganization } from '../../given.ts';

const words = (es: string) => ({ es, en: es });
const roles = { team: { title: words('Equipo'), as: 'team' } };
const jurisdiction = { country: 'MX', timeZone: 'America/Mexico_City' };
const ours = { kind: 'our-choice', reference: 'prueba', why: words('prueba') };

/** A programme's method: a stage that ends when so many of its children have passed one of theirs. */
export const programmeWorkflow = {
  format: 1,
  id: 'program',
  version: 1,
  title: words('Programa'),
  jurisdiction,
  roles,
  throughout: ['programme'],
  stages: {
    territories: {
      title: words('Territorios'),
      activities: [],
      gate: [
        {
          rule: 'children-reached',
          params: { stage: 'dialogues', state: 'passed', share: 0.5 },
          severity: 'programme',
          basis: ours,
        },
      ],
    },
    closing: {
      title: words('Cierre'),
      after: ['territories'],
      activities: [],
      gate: [{ rule: 'children-closed', params: {}, severity: 'programme', basis: ours }],
    },
  },
};

/** A child's: dialogues, and then an agenda. */
export const childWorkflow = {
  format: 1,
  id: 'child',
  version: 1,
  title: words('Territorio'),
  jurisdiction,
  roles,
  stages: {
    dialogues: {
      title: words('Diálogos'),
      activities: ['stakeholder-map', 'meetings', 'contributions'],
      gate: [],
    },
    agenda: { title: words('Agenda'), after: ['dialogues'], activities: [], gate: [] },
  },
};

export interface GivenProgramme extends TestOrganization {
  readonly team: Principal;
  readonly programme: string;
}

/** An organization with a programme in the territory `borough`, open and with nothing under it. */
export async function aProgramme(): Promise<GivenProgramme> {
  const at = await anOrganization();
  const person = at.administrator.id;
  await accepted(at, at.administrator, 'publish-workflow', { workflow: programmeWorkflow });
  await accepted(at, at.administrator, 'publish-workflow', { workflow: childWorkflow });
  await accepted(at, at.administrator, 'give-mandate', {
    person,
    role: 'team',
    act: 'x',
    from: testClock.now(),
  });
  const opening = { workflow: 'program', version: 1, title: 'Programa', territory: 'borough' };
  const opened = await accepted(at, at.administrator, 'open-process', opening);
  return { ...at, team: at.administrator, programme: String(opened.result.process) };
}

/** So many children, in two directorates by turns. */
export const childrenAsked = (many: number) => ({
  workflow: 'child',
  version: 1,
  children: Array.from({ length: many }, (_, index) => ({
    title: `Territorio ${index + 1}`,
    territory: `borough/dt-${(index % 2) + 1}/place-${index + 1}`,
  })),
});

/** Opens children and carries it all out. */
export async function withChildren(at: GivenProgramme, many: number): Promise<string> {
  const { result } = await accepted(at, at.team, 'open-children', childrenAsked(many), at.programme);
  await sweep(at.engine, at.organization);
  return String(result.intent);
}
