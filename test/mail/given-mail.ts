import type { Principal } from '../../engine/kernel/engine.ts';
import type { RunningEngine } from '../../engine/start.ts';
import { withAddress } from '../engine/notices/given-notices.ts';
import { accepted, type TestOrganization } from '../given.ts';
import { anInstallation, type Installation } from '../sign-in/given-installation.ts';
import { anAddress } from '../sign-in/given-people.ts';

const text = (words: string) => ({ es: words, en: words });
const aLaw = { kind: 'law', reference: 'Una ley de prueba' };

/** A workflow of one stage in which meetings are called. */
export const workflowOf = (id: string, gate: readonly object[] = []) => ({
  format: 1,
  id,
  version: 1,
  title: text('Solo diálogos'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    public: { title: text('Cualquiera'), as: 'public' },
  },
  stages: {
    dialogues: { title: text('Diálogos'), activities: ['stakeholder-map', 'meetings'], gate },
  },
});

/** A rule that a law asks for: then nobody gets the call in a digest. */
export const byLaw = {
  rule: 'notice-period-kept',
  params: { notice: { assembly: { unit: 'hours', count: 1 } } },
  severity: 'legal',
  basis: aLaw,
};

/** A meeting that was called, by whom, and the address of one who is to be told. */
export interface CalledMeeting {
  readonly process: string;
  readonly meeting: string;
  readonly team: Principal;
  readonly email: string;
}

export interface Called {
  readonly installation: Installation;
  readonly engine: RunningEngine;
  readonly organization: string;
  readonly at: TestOrganization;
  /** Opens a process with a team of one who has an address and one who has none, and calls a meeting in three days. */
  called(meeting?: object): Promise<CalledMeeting>;
  /** The same process without the call. */
  process(): Promise<{ readonly process: string; readonly team: Principal; readonly email: string }>;
  /** Sends a command to a process. */
  send(
    by: Principal,
    process: string,
    command: string,
    input: object,
  ): Promise<{ readonly [name: string]: unknown }>;
  schedules(by: Principal, process: string, meeting?: object): Promise<string>;
  hours(from: number): string;
}

/** An installation of its own, because a round of mail sends all that waits. */
export async function calledMeetings(): Promise<Called> {
  const installation = await anInstallation();
  const { engine } = installation;
  const at = await installation.organization();
  const { organization, administrator } = at;
  await accepted(at, administrator, 'publish-workflow', { workflow: workflowOf('mail', [byLaw]) });
  const someone = async (process: string): Promise<Principal> => {
    const office = { office: 'Oficina de partes', institution: 'Municipalidad' };
    const { result } = await accepted(at, administrator, 'register-person', office);
    const person = result.person as string;
    const scope = { kind: 'process', process };
    const mandate = { person, role: 'team', scope, act: 'decreto', from: '2020-01-01T00:00:00Z' };
    await accepted(at, administrator, 'give-mandate', mandate);
    return { kind: 'person', id: person };
  };
  const hours = (from: number) => new Date(Date.parse(engine.clock.now()) + from * 3_600_000).toISOString();
  const given: Called = {
    installation,
    engine,
    organization,
    at,
    hours,
    async send(by, process, command, input) {
      return (await accepted(at, by, command, input, process)).result;
    },
    async process() {
      const opened = await accepted(at, administrator, 'open-process', {
        workflow: 'mail',
        version: 1,
        title: 'Plan de prueba',
      });
      const process = opened.result.process as string;
      const team = await someone(process);
      await someone(process);
      const email = anAddress();
      await withAddress(at, team, email);
      await installation.deliver();
      await given.send(team, process, 'map-stakeholders', {
        segments: [{ id: 'women', name: 'Mujeres', sensitive: false }],
      });
      return { process, team, email };
    },
    async schedules(by, process, meeting = {}) {
      const { meeting: id } = await given.send(by, process, 'schedule-meeting', {
        kind: 'dialogue',
        title: 'Diálogo de mujeres',
        place: 'Sede vecinal',
        modality: 'in-person',
        startsAt: hours(72),
        endsAt: hours(74),
        segments: ['women'],
        ...meeting,
      });
      return id as string;
    },
    async called(meeting = {}) {
      const { process, team, email } = await given.process();
      const id = await given.schedules(team, process, meeting);
      await given.send(team, process, 'notify-meeting', {
        meeting: id,
        convener: 'Dirección de Gobierno Abierto',
        object: 'Escuchar necesidades y propuestas.',
        agenda: ['Bienvenida', 'Necesidades', 'Propuestas'],
        channels: [{ channel: 'portal' }],
      });
      return { process, meeting: id, team, email };
    },
  };
  return given;
}

/** A privacy notice with the purpose that notices by mail are sent for. */
export const publishesNotice = {
  preset: 'peru',
  items: {
    controller: 'Municipalidad de prueba',
    address: 'Avenida Uno 100',
    recipients: 'Nadie más.',
    'data-bank': 'Suscripciones a avisos.',
    transfers: 'Ninguna.',
    rights: 'En la oficina de partes.',
  },
  purposes: [
    {
      code: 'notices-by-mail',
      title: 'Avisos por correo',
      text: 'Guardamos su correo para avisarle de reuniones y documentos de este proceso.',
      data: ['contact'],
      needsConsent: true,
      sensitive: false,
      retention: { afterEnd: { unit: 'months', count: 1 } },
    },
  ],
};
