import type { Context, Hono } from 'hono';
import { type Engine, execute } from '../engine/index.ts';
import type { Env } from './env.ts';
import { invalidRequest, Refused } from './problems.ts';
import { expectedVersion, idempotencyKey, jsonBody, tagOf } from './request.ts';

/** Where commands come in: one address for each command of the catalogue, on a process or on the organization itself. */
export function commandRoutes(app: Hono<Env>, engine: Engine): void {
  app.post('/api/:organization/processes/:process/commands/:command', (c) =>
    send(c, engine, { ...c.req.param(), expectedVersion: expectedVersion(c) }),
  );
  app.post('/api/:organization/commands/:command', (c) => {
    // What an organization holds has no version, and a condition that nobody can check must not pass for met.
    if (c.req.header('if-match') !== undefined)
      throw invalidRequest({ path: 'If-Match', reason: 'version-of-nothing' });
    return send(c, engine, c.req.param());
  });
}

interface Addressed {
  readonly organization: string;
  readonly process?: string;
  readonly command: string;
  readonly expectedVersion?: number | undefined;
}

async function send(c: Context<Env>, engine: Engine, to: Addressed): Promise<Response> {
  const key = idempotencyKey(c);
  const input = await jsonBody(c);
  const answer = await execute(engine, c.get('principal'), { ...to, input, key });
  if (!answer.ok) throw new Refused(answer.refusal);
  c.header('Cache-Control', 'no-store');
  if (answer.process !== undefined) c.header('ETag', tagOf(answer.process.version));
  return c.json(answer);
}
