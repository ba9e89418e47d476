import type { Hono } from 'hono';
import { createApi } from '../../api/app.ts';
import type { Env } from '../../api/env.ts';
import type { WorkflowInput } from '../../engine/workflow/spec.ts';
import { accepted, anOrganization, type TestOrganization } from '../given.ts';

const text = (words: string) => ({ es: words, en: words });

/** One stage, which passes when every segment was heard. */
export const apiWorkflow: WorkflowInput = {
  format: 1,
  id: 'listening',
  version: 1,
  title: text('Escucha'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: { team: { title: text('Equipo'), as: 'team' } },
  stages: {
    dialogues: {
      title: text('Diálogos'),
      activities: ['stakeholder-map', 'meetings'],
      gate: [
        {
          rule: 'every-segment-heard',
          params: { perSegment: 1 },
          severity: 'programme',
          basis: { kind: 'our-choice', reference: 'Cauce', why: text('Es una prueba.') },
        },
      ],
    },
  },
};

/** An answer over HTTP, its body read. */
export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a body is whatever the test says that it is.
  readonly body: any;
}

export interface Sent {
  readonly key?: string | undefined;
  readonly headers?: Record<string, string>;
}

/** The API over an organization of a test, a process on its way, and keys to act with. */
export interface TestApi {
  readonly at: TestOrganization;
  readonly app: Hono<Env>;
  readonly process: string;
  readonly team: string;
  /** What was logged: faults, never refusals. */
  readonly log: string[];
  get(path: string, sent?: Sent): Promise<Answered>;
  post(path: string, body: unknown, sent?: Sent): Promise<Answered>;
  /** Sends a command on the process as the team. */
  command(name: string, body: unknown, sent?: Sent): Promise<Answered>;
  /** A key of a new person, with a role where one is given. */
  aKey(role?: string, scopes?: string[]): Promise<string>;
}

export async function anApi(): Promise<TestApi> {
  const at = await anOrganization();
  const log: string[] = [];
  const app = createApi(at.engine, (line) => log.push(line));
  await accepted(at, at.administrator, 'publish-workflow', { workflow: apiWorkflow });
  const opening = { workflow: 'listening', version: 1, title: 'Escucha en la plaza' };
  const process = (await accepted(at, at.administrator, 'open-process', opening)).result.process as string;
  const request = async (path: string, { key, headers }: Sent, init: RequestInit): Promise<Answered> => {
    const whole = path.startsWith('/') ? path : `/api/${at.organization}/${path}`;
    const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
    const answer = await app.request(whole, {
      ...init,
      headers: { ...authorization, ...init.headers, ...headers },
    });
    const words = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(words) : words };
  };
  const get: TestApi['get'] = (path, sent = {}) => request(path, sent, {});
  const post: TestApi['post'] = (path, body, sent = {}) =>
    request(path, sent, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const aKey: TestApi['aKey'] = (role, scopes) => keyFor(at, role, scopes);
  const team = await aKey('team');
  const command: TestApi['command'] = (name, body, sent = {}) =>
    post(`processes/${process}/commands/${name}`, body, { key: team, ...sent });
  return { at, app, process, team, log, get, post, command, aKey };
}

async function keyFor(
  at: TestOrganization,
  role: string | undefined,
  scopes: string[] = ['read', 'command:*'],
): Promise<string> {
  const office = { office: 'Oficina', institution: 'Municipalidad' };
  const person = (await accepted(at, at.administrator, 'register-person', office)).result.person as string;
  if (role !== undefined) {
    const mandate = { person, role, act: 'decreto', from: '2020-01-01T00:00:00Z' };
    await accepted(at, at.administrator, 'give-mandate', mandate);
  }
  const key = { person, label: 'prueba', scopes, expiresAt: '2090-01-01T00:00:00Z' };
  return (await accepted(at, at.administrator, 'issue-key', key)).result.secret as string;
}
