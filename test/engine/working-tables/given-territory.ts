import type { Principal } from '../../../engine/kernel/engine.ts';
import type { Accepted } from '../../../engine/kernel/execute.ts';
import type { Refusal } from '../../../engine/kernel/refusals.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const words = (es: string) => ({ es, en: es });
export const ours = { kind: 'our-choice', reference: 'prueba', why: words('prueba') };
const use = (rule: string, params: object) => ({ rule, params, severity: 'programme', basis: ours });

/** One stage with everything of a territory in it, and a gate that asks for all of it. */
export const territoryWorkflow = {
  format: 1,
  id: 'territory',
  version: 1,
  title: words('Territorio'),
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles: { team: { title: words('Equipo'), as: 'team' } },
  areas: { health: { title: words('Salud') }, 'civil-protection': { title: words('Protección civil') } },
  throughout: ['matters', 'working-tables', 'agreements-follow-up', 'remote-meetings', 'coming-meetings'],
  stages: {
    work: {
      title: words('Trabajo'),
      activities: [
        ...['meetings', 'minutes', 'agreements', 'last-assembly-return', 'block-assemblies', 'committees'],
        ...['diagnosis', 'local-agenda', 'agenda-follow-up'],
      ],
      gate: [
        use('last-assembly-returned', { kinds: ['assembly'] }),
        use('block-assemblies-held', { atLeast: 2 }),
        use('urgent-matters-attended', { within: { unit: 'natural-days', count: 3 } }),
        use('working-tables-followed', { within: { unit: 'natural-days', count: 30 } }),
        use('diagnosis-recorded', { kind: 'participatory' }),
        use('agenda-approved', {}),
      ],
    },
  },
};

export interface GivenTerritory extends TestOrganization {
  readonly team: Principal;
  readonly process: string;
  on(command: string, input: object): Promise<Accepted>;
  no(command: string, input: object): Promise<Refusal>;
}

export const place = 'borough/dt-1/colony';

/** A process in a colony, worked on by one team. */
export async function aTerritory(): Promise<GivenTerritory> {
  const at = await anOrganization();
  const team = at.administrator;
  await accepted(at, team, 'publish-workflow', { workflow: territoryWorkflow });
  const mandate = { person: team.id, role: 'team', act: 'x', from: testClock.now() };
  await accepted(at, team, 'give-mandate', mandate);
  const opening = { workflow: 'territory', version: 1, title: 'Colonia', territory: place };
  const opened = await accepted(at, team, 'open-process', opening);
  const process = String(opened.result.process);
  return {
    ...at,
    team,
    process,
    on: (command, input) => accepted(at, team, command, input, process),
    no: (command, input) => refused(at, team, command, input, process),
  };
}

/** Sets a meeting that begins now and takes an hour, lets it pass, and declares it as held. */
export async function held(at: GivenTerritory, kind: string, more: object = {}): Promise<string> {
  const from = testClock.now();
  const to = new Date(Date.parse(from) + 3_600_000).toISOString();
  const set = { kind, title: 'Reunión', place: 'Plaza', modality: 'in-person', startsAt: from, endsAt: to };
  const { result } = await at.on('schedule-meeting', { ...set, ...more });
  testClock.moveTo(to);
  const attendance = [{ group: 'residents', count: 40 }];
  await at.on('hold-meeting', { meeting: result.meeting, from, to, attendance });
  return String(result.meeting);
}

export const days = (count: number): string =>
  new Date(Date.parse(testClock.now()) + count * 86_400_000).toISOString();
