import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import {
  type Accepted,
  createOrganization,
  type Engine,
  execute,
  type Principal,
  startEngine,
} from '../engine/index.ts';
import { startPostgres } from '../test/postgres/server.ts';
import { penalolenActionPlan } from '../workflows/penalolen/v1/index.ts';

/** A server with one organization on it, a team that acts, and as many processes as asked for. */
export interface Ground {
  readonly engine: Awaited<ReturnType<typeof startEngine>>;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly keysDir: string;
  readonly organization: string;
  readonly team: Principal;
  /** The team's API key. */
  readonly key: string;
  openProcess(workflow?: string): Promise<string>;
  send(command: string, input: unknown, process?: string): Promise<Accepted>;
  /** Publishes a workflow, as the administrator. */
  publish(workflow: unknown): Promise<Accepted>;
  /** Sends as the secretary: who drafted something does not approve it. */
  approve(command: string, input: unknown, process?: string): Promise<Accepted>;
  /** Puts so many events behind a process, past the engine, with its head where they end. */
  age(process: string, events: number): Promise<void>;
  /** Numbers processes in a table, for a program that can only draw numbers. */
  number(processes: readonly string[]): Promise<void>;
  /** Lets the database take its statistics, as it does by itself in time. */
  analyze(): Promise<void>;
  stop(): Promise<void>;
}

const text = (es: string) => ({ es, en: es });

/** A workflow of two stages side by side: one takes contributions, the other ballots. */
export const workflow = {
  format: 1,
  id: 'bench',
  version: 1,
  title: text('Banco de pruebas'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    public: { title: text('Público'), as: 'public' },
  },
  stages: {
    dialogues: {
      title: text('Diálogos'),
      activities: ['stakeholder-map', 'meetings', 'contributions'],
      gate: [],
    },
    consultation: { title: text('Consulta'), activities: ['charter', 'voting', 'count'], gate: [] },
  },
};

export const connections = 16;

/** Starts a server that forces the disk, and founds what the measurements stand on. */
export async function layGround(): Promise<Ground> {
  const server = await startPostgres({ fsync: true });
  const keysDir = mkdtempSync(join(tmpdir(), 'cauce-bench-keys-'));
  const { appUrl, ownerUrl } = server;
  const engine = await startEngine({ keysDir, url: appUrl, ownerUrl, maxConnections: connections });
  const { team, secretary, administrator, key } = await foundTeam(engine);
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const send = sender(engine, team);
  return {
    engine,
    appUrl,
    ownerUrl,
    keysDir,
    organization,
    team,
    key,
    send,
    approve: sender(engine, secretary),
    publish: (one) => sender(engine, administrator)('publish-workflow', { workflow: one }),
    async openProcess(of = 'bench') {
      const opened = await send('open-process', { workflow: of, version: 1, title: 'Proceso' });
      return String(opened.result.process);
    },
    age: (process, events) => growOld(owner, process, events),
    async number(processes) {
      await owner`create table bench_process (place int primary key, id uuid not null)`;
      await owner`grant select on bench_process to cauce_app`;
      await owner`insert into bench_process ${owner(processes.map((id, index) => ({ place: index + 1, id })))}`;
    },
    async analyze() {
      await owner`vacuum analyze`;
    },
    async stop() {
      await owner.end();
      await engine.close();
      await server.stop();
      rmSync(keysDir, { recursive: true });
    },
  };
}

const organization = 'bench';
const noEnd = '2099-01-01T00:00:00.000Z';

/** Sends commands that must be accepted. */
function sender(engine: Engine, by: Principal) {
  return async (command: string, input: unknown, process?: string) => {
    const answer = await execute(engine, by, { organization, command, input, process });
    if (!answer.ok) throw new Error(`${command} was refused: ${JSON.stringify(answer.refusal)}`);
    return answer;
  };
}

async function foundTeam(
  engine: Engine,
): Promise<{ team: Principal; secretary: Principal; administrator: Principal; key: string }> {
  const name = 'Banco de pruebas';
  const founding = {
    organization,
    name,
    language: 'es',
    office: 'Administración',
    keyExpiresAt: noEnd,
  } as const;
  const founded = await createOrganization(engine, founding);
  const administrator: Principal = { kind: 'person', id: founded.administrator };
  const send = sender(engine, administrator);
  await send('publish-workflow', { workflow });
  await send('publish-workflow', { workflow: penalolenActionPlan });
  const person = await withRole(send, 'team');
  const second = await withRole(send, 'secretary');
  const scopes = ['read', 'command:*'];
  const issued = await send('issue-key', { person, label: 'bench', scopes, expiresAt: noEnd });
  return {
    team: { kind: 'person', id: person },
    secretary: { kind: 'person', id: second },
    administrator,
    key: String(issued.result.secret),
  };
}

async function withRole(send: ReturnType<typeof sender>, role: string): Promise<string> {
  const { result } = await send('register-person', { office: role, institution: 'Municipio' });
  const person = String(result.person);
  await send('give-mandate', { person, role, act: 'acto', from: '2020-01-01T00:00:00Z' });
  return person;
}

async function growOld(owner: postgres.Sql, process: string, events: number): Promise<void> {
  await owner`
    insert into ledger_event (organization, ledger, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
    select organization, ledger, seq + i, type, body, occurred_at, recorded_at, hash, hash
    from ledger_event, generate_series(1, ${events}::int) as i
    where organization = ${organization} and ledger = ${process} and seq = 1`;
  await owner`
    update ledger_head set seq = seq + ${events}::int
    where organization = ${organization} and ledger = ${process}`;
}
