import type { Context, Hono, Next } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Engine, mostReportBytes, refuseReport, takeReport } from '../engine/index.ts';
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
  app.post(
    '/api/:organization/returned-mail',
    (c, next) => refuseFirst(c, engine, next),
    bodyLimit({ maxSize: mostReportBytes, onError }),
    (c) => take(c, engine),
  );
}

/** Reading a report takes work, which is done for those alone who may hand one in. */
async function refuseFirst(c: Context<Env>, engine: Engine, next: Next): Promise<void> {
  const principal = c.get('principal');
  if (principal.kind === 'public') throw new Refused({ code: 'not-signed-in' });
  const answer = await refuseReport(engine, principal, c.req.param('organization') ?? '');
  if (answer?.ok === false) throw new Refused(answer.refusal);
  await next();
}

async function take(c: Context<Env>, engine: Engine): Promise<Response> {
  const principal = c.get('principal');
  const organization = c.req.param('organization') ?? '';
  const message = new Uint8Array(await c.req.arrayBuffer());
  const answer = await takeReport(engine, principal, { organization, message });
  if (!answer.ok) throw new Refused(answer.refusal);
  c.header('Cache-Control', 'no-store');
  return c.json(answer);
}
