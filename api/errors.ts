import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';
import { UnfoldableLedger, WorkflowAltered } from '../engine/index.ts';
import { NoWords } from '../templates/messages.ts';
import type { Env } from './env.ts';
import { headersOf, problemOf, Refused, statusOf } from './problems.ts';

/** Where faults are told: one line of JSON each. */
export type Log = (line: string) => void;

/** Puts a refusal, or a fault of ours, into an answer. A fault is logged once; its caller gets a number and no inner text. */
export function answerError(error: unknown, c: Context<Env>, log: Log): Response {
  const refused = error instanceof Refused ? error : hidden(error, c, log);
  const { refusal } = refused;
  const problem = problemOf(refusal, c.get('language') ?? 'es');
  return c.json(problem, statusOf[refusal.code], headersOf(refusal));
}

function hidden(error: unknown, c: Context<Env>, log: Log): Refused {
  if (isOutage(error)) {
    log(JSON.stringify({ fault: 'unavailable', code: codeOf(error), ...whereIn(c) }));
    return new Refused({ code: 'unavailable' });
  }
  const id = randomUUID();
  log(JSON.stringify({ fault: id, ...whereIn(c), ...described(error) }));
  return new Refused({ code: 'server-error', id });
}

/** Which of our addresses was asked for, by its pattern: the address itself may be a link that signs somebody in. */
const whereIn = (c: Context<Env>) => ({ method: c.req.method, route: matchedRoutes(c).at(-1)?.path });

/** Errors whose words are all ours. */
const inOurWords = [UnfoldableLedger, WorkflowAltered, NoWords];

/**
 * What a fault is, without what it was about: the words of another's error may hold what people wrote, and so may the
 * first lines of its stack, which repeat them.
 */
function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = codeOf(error);
  const { table, table_name, constraint, constraint_name } = error as Error & { [name: string]: unknown };
  const stack = error.stack ?? '';
  const words = stack.indexOf(error.message);
  const frames = (words === -1 ? stack : stack.slice(words + error.message.length))
    .split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    code,
    ...(inOurWords.some((ours) => error instanceof ours) ? { message: error.message } : {}),
    table: table ?? table_name,
    constraint: constraint ?? constraint_name,
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: described(error.cause) }),
  };
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** A database that is away, full, stopping, or that asks for the same again: not the request's fault, nor a bug. */
const outage =
  /^(08...|53...|57P0[1-5]|40001|40P01|55P03|57014|CONNECTION_\w+|CONNECT_TIMEOUT|ECONN\w+|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EPIPE)$/;

const isOutage = (error: unknown): boolean => outage.test(codeOf(error) ?? '');
