import type { Context } from 'hono';
import type { Env } from './env.ts';
import { invalidRequest, Refused } from './problems.ts';

/** The most that one request may carry: a file of ten megabytes takes fourteen million letters of base64. */
export const bodyLimitBytes = 15_000_000;

/** The JSON that a command is sent with; nothing at all is an empty input. */
export async function jsonBody(c: Context<Env>): Promise<unknown> {
  const bytes = await c.req.arrayBuffer();
  if (bytes.byteLength === 0) return {};
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refused({ code: 'wrong-content-type' });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refused({ code: 'malformed-json' });
  }
}

/** The key under which a repeated request gets the same answer: visible characters, at most 200. */
export function idempotencyKey(c: Context<Env>): string | undefined {
  const key = c.req.header('idempotency-key');
  if (key === undefined || /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw invalidRequest({ path: 'Idempotency-Key', reason: 'key-length' });
}

/** The version of the process that the caller has seen, as `ETag` gave it. */
export function expectedVersion(c: Context<Env>): number | undefined {
  const tag = c.req.header('if-match');
  if (tag === undefined || tag === '*') return undefined;
  const version = /^"(\d{1,9})(?:-[0-9a-f]{8})?"$/.exec(tag)?.[1];
  if (version === undefined) throw invalidRequest({ path: 'If-Match', reason: 'not-a-version' });
  return Number(version);
}

/** The tag of a version: of a process, of an answer that moved it. */
export const tagOf = (version: number | string): string => `"${version}"`;

/** Whether the caller has this version already. Tags are compared weakly, as RFC 9110 asks for here. */
export function hasAlready(c: Context<Env>, tag: string): boolean {
  const known = c.req.header('if-none-match');
  if (known === undefined) return false;
  return known === '*' || known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
