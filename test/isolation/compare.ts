import type { Hono } from 'hono';
import type { Env } from '../../api/env.ts';
import type { Watched } from './watched-engine.ts';

/** A request over HTTP, without the name whose owner it must not give away. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
}

/** An answer to the letter, and what it cost. */
export interface Told {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
  readonly statements: number;
}

export async function ask(app: Hono<Env>, { method, path, body, headers = {} }: Asked): Promise<Response> {
  return app.request(path, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** What a request is told, with the name that it asked for put as `<it>` wherever the answer repeats it. */
export async function told(app: Hono<Env>, watched: Watched, asked: Asked, name: string): Promise<Told> {
  watched.statements();
  const answer = await ask(app, asked);
  const made = asked.method !== 'GET' && answer.status === 200;
  const shown = (text: string) => {
    const said = text.replaceAll(name, '<it>').replaceAll(encodeURIComponent(name), '<it>');
    return made ? withoutNews(said) : said;
  };
  const body = shown(await answer.text());
  const headers = [...answer.headers].map(([header, value]) => `${header}: ${shown(value)}`).sort();
  return { status: answer.status, headers: headers.join('\n'), body, statements: watched.statements() };
}

/** What is made anew each time that something is accepted: ids, hashes, salts' seals, secrets. */
const withoutNews = (text: string): string =>
  text
    .replaceAll(/cauce_[0-9a-f]{12}_[\w-]{43}/g, '<secret>')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<new>')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replaceAll(/\b[0-9a-f]{12}\b/g, '<prefix>');
