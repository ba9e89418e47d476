import type { Http } from '../http.ts';
import { type Member, type Office, officesOf } from '../offices.ts';
import { commitments } from '../penalolen/commitments.ts';
import { monitoringBody, observers, seats } from '../penalolen/forum.ts';
import { technicalOpinions } from '../penalolen/technical-opinions.ts';
import { organization } from './replay.ts';

/** The keys of those who act, by office: nobody has a name here. */
export interface OfficeKeys {
  readonly administrator: string;
  readonly team: string;
  readonly facilitator: string;
  readonly secretary: string;
  readonly polling: string;
  readonly paperFirst: string;
  readonly paperSecond: string;
  readonly monitor: string;
  readonly observer: string;
  /** By the name of the unit, as their mandates have it. */
  readonly units: ReadonlyMap<string, string>;
  /** By the code of the seat. */
  readonly members: ReadonlyMap<string, Member>;
}

const municipality = 'Municipalidad de Peñalolén';

const { registered, mandated } = officesOf({
  organization,
  keysEnd: '2026-01-01T00:00:00Z',
  act: 'Decreto alcaldicio',
});

/** The units that give opinions or answer for a commitment or a milestone, each once. */
export function unitNames(): readonly string[] {
  const opining = technicalOpinions.value.map(({ unit }) => unit);
  const leading = commitments.flatMap(({ lead, milestones }) => [
    lead.value,
    ...milestones.value.map(({ responsible }) => responsible),
  ]);
  return [...new Set([...opining, ...leading])];
}

/** What a member of the forum does by themselves, and so what their key is good for. */
const membersDo = [
  'vote-resolution',
  'endorse-plan',
  'check-in-member',
  'agree-in-session',
  'approve-in-words',
  'sign-session-minutes',
];

/** Registers everyone who acts in the cycle: offices of the municipality, members by seat, the monitoring body. */
export async function registerOffices(http: Http, administrator: string, from: string): Promise<OfficeKeys> {
  const holder = async (office: Omit<Office, 'institution'> & { institution?: string }) =>
    (await mandated(http, administrator, from, { institution: municipality, ...office })).key;
  const units = new Map<string, string>();
  for (const unit of unitNames()) {
    const role = ['technical-unit', 'responsible-institution'];
    units.set(
      unit,
      await holder({ office: 'Jefatura', institution: `${municipality}, ${unit}`, role, body: unit }),
    );
  }
  const members = new Map<string, Member>();
  for (const { code, office, institution } of seats) {
    const scopes = ['read', ...membersDo.map((command) => `command:${command}`)];
    const seated = { office: office.value, institution: institution.value, scopes };
    members.set(code, await registered(http, administrator, seated));
  }
  return {
    administrator,
    team: await holder({ office: 'Equipo de Gobierno Abierto', role: 'team' }),
    facilitator: await holder({ office: 'Facilitación', role: 'facilitator' }),
    secretary: await holder({ office: 'Secretaría del Foro Multiactor', role: 'secretary' }),
    polling: await holder({ office: 'Mesa de votación', role: 'polling-officer' }),
    paperFirst: await holder({ office: 'Primera digitación de papeletas', role: 'paper-officer' }),
    paperSecond: await holder({ office: 'Segunda digitación de papeletas', role: 'paper-officer' }),
    monitor: await holder({
      office: 'Ente de monitoreo',
      institution: monitoringBody.value,
      role: 'monitoring-body',
      body: monitoringBody.value,
    }),
    observer: await holder({
      office: 'Observación externa',
      institution: observers[0].value,
      role: 'observer',
      scopes: ['read'],
    }),
    units,
    members,
  };
}
