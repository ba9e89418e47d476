import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Engine, mostReportBytes, takeReport } from '../engine/index.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

/**
 * Where a mail server hands in what came back: the report as it was mailed (`message/rfc822`), with a key that may
 * `command:record-returned-mail`. What is no report of one of our mails is refused and changes nothing.
 */
export function returnedMailRoute(app: Hono<Env>, engine: Engine): void {
  const onError = (): never => {
    throw new Refused({ code: 'too-large', limitBytes: mostReportBytes });
  };
  app.post('/api/:organization/returned-mail', bodyLimit({ maxSize: mostReportBytes, onError }), (c) =>
    take(c, engine),
  );
}

async function take(c: Context<Env>, engine: Engine): Promise<Response> {
  const principal = c.get('principal');
  // Reading a report takes work, which is done for those alone who may hand one in.
  if (principal.kind === 'public') throw new Refused({ code: 'not-signed-in' });
  const organization = c.req.param('organization') ?? '';
  const message = new Uint8Array(await c.req.arrayBuffer());
  const answer = await takeReport(engine, principal, { organization, message });
  if (!answer.ok) throw new Refused(answer.refusal);
  c.header('Cache-Control', 'no-store');
  return c.json(answer);
}
