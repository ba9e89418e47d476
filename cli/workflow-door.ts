import { createApi } from '../api/app.ts';
import { readConfig } from './config.ts';
import type { Call } from './subcommand.ts';
import { withEngine } from './with-engine.ts';

/** An answer over HTTP: its status and its body, read. */
export interface DoorAnswer {
  readonly status: number;
  readonly body: { readonly [name: string]: unknown };
}

/** The API of an organization, of a server elsewhere or over the data of this machine: the same way in. */
export interface Door {
  get(path: string): Promise<DoorAnswer>;
  post(path: string, body: unknown): Promise<DoorAnswer>;
}

/** Where an order is to be carried out. */
export interface Where {
  readonly organization: string;
  readonly key: string;
  readonly server?: string | undefined;
}

/** The server could not be reached, or what answered is not Cauce. */
export class NoDoor extends Error {
  readonly word: 'unreachable' | 'wrong-answer';
  readonly status: number;
  constructor(word: NoDoor['word'], status = 0) {
    super(word);
    this.name = 'NoDoor';
    this.word = word;
    this.status = status;
  }
}

type Ask = (address: string, init: RequestInit) => Promise<Response> | Response;

/** Does something through the API. Over the data of this machine no server needs to run, and none may. */
export async function throughDoor<T>(
  call: Call,
  where: Where,
  work: (door: Door) => Promise<T>,
): Promise<T | number> {
  const { server } = where;
  if (server !== undefined) {
    const ask: Ask = (path, init) =>
      fetch(new URL(path, server), init).catch(() => {
        throw new NoDoor('unreachable');
      });
    return work(doorOver(call, ask, where));
  }
  const config = readConfig(call);
  if (Array.isArray(config)) {
    for (const line of config) call.warn(line);
    return 1;
  }
  return withEngine(call, (engine) => {
    const app = createApi(engine);
    return work(doorOver(call, (path, init) => app.request(path, init), where));
  });
}

function doorOver({ language }: Call, ask: Ask, { organization, key }: Where): Door {
  const headers = { authorization: `Bearer ${key}`, 'accept-language': language };
  const send = async (path: string, init: RequestInit): Promise<DoorAnswer> => {
    const answer = await ask(`/api/${organization}/${path}`, init);
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    if (!isJson) throw new NoDoor('wrong-answer', answer.status);
    return { status: answer.status, body: (await answer.json()) as DoorAnswer['body'] };
  };
  return {
    get: (path) => send(path, { headers }),
    post: (path, body) =>
      send(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
