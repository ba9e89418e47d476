import { type Accepted, createOrganization, execute, type Principal, startEngine } from '../engine/index.ts';
import { startPostgres } from '../test/postgres/server.ts';

/** A server with one organization on it, a team that acts, and as many processes as asked for. */
export interface Ground {
  readonly engine: Awaited<ReturnType<typeof startEngine>>;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly organization: string;
  readonly team: Principal;
  openProcess(): Promise<string>;
  send(command: string, input: unknown, process?: string): Promise<Accepted>;
  stop(): Promise<void>;
}

const text = (es: string) => ({ es, en: es });

/** A workflow of one stage, in which everything of the dialogues is open. */
export const workflow = {
  format: 1,
  id: 'bench',
  version: 1,
  title: text('Banco de pruebas'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: { team: { title: text('Equipo'), as: 'team' } },
  stages: {
    dialogues: {
      title: text('Diálogos'),
      activities: ['stakeholder-map', 'meetings', 'contributions'],
      gate: [],
    },
  },
};

export const connections = 16;

export async function layGround(): Promise<Ground> {
  const server = await startPostgres({ fsync: true });
  const engine = await startEngine({
    url: server.appUrl,
    ownerUrl: server.ownerUrl,
    maxConnections: connections,
  });
  const organization = 'bench';
  const founded = await createOrganization(engine, {
    organization,
    name: 'Banco de pruebas',
    language: 'es',
    office: 'Administración',
    keyExpiresAt: '2099-01-01T00:00:00.000Z',
  });
  const administrator: Principal = { kind: 'person', id: founded.administrator };
  const sendAs = async (by: Principal, command: string, input: unknown, process?: string) => {
    const answer = await execute(engine, by, { organization, command, input, process });
    if (!answer.ok) throw new Error(`${command} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer;
  };
  await sendAs(administrator, 'publish-workflow', { workflow });
  const person = await sendAs(administrator, 'register-person', {
    office: 'Equipo',
    institution: 'Municipio',
  });
  const team: Principal = { kind: 'person', id: person.result.person as string };
  const mandate = { person: team.id, role: 'team', act: 'acto', from: '2020-01-01T00:00:00Z' };
  await sendAs(administrator, 'give-mandate', mandate);
  const send = (command: string, input: unknown, process?: string) => sendAs(team, command, input, process);
  return {
    engine,
    appUrl: server.appUrl,
    ownerUrl: server.ownerUrl,
    organization,
    team,
    send,
    async openProcess() {
      const opened = await send('open-process', { workflow: 'bench', version: 1, title: 'Proceso' });
      return opened.result.process as string;
    },
    async stop() {
      await engine.close();
      await server.stop();
    },
  };
}
