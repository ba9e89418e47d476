import type { Hono } from 'hono';
import { castBallot, type Engine } from '../engine/index.ts';
import { ballotPath } from './actions.ts';
import type { Env } from './env.ts';
import { invalidRequest, Refused } from './problems.ts';
import { jsonBody } from './request.ts';
import { routeOf } from './resource.ts';

/**
 * Where ballots are cast. Nothing of a ballot is logged, no answer of it is kept, and an Idempotency-Key is not
 * looked at: the inclusion code that the voter made stands in for one.
 */
export function ballotRoute(app: Hono<Env>, engine: Engine): void {
  app.post(routeOf(ballotPath), async (c) => {
    const { organization = '', process = '', consultation } = c.req.param() as { [name: string]: string };
    const ballot = await jsonBody(c);
    const input = isObject(ballot) ? { ...addressed(ballot), consultation } : ballot;
    const answer = await castBallot(engine, c.get('principal'), { organization, process, input });
    if (!answer.ok) throw new Refused(answer.refusal);
    c.header('Cache-Control', 'no-store');
    return c.json(answer.acknowledgement);
  });
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The address names the consultation; a ballot that names one too might mean another. */
function addressed(ballot: object): object {
  if (!('consultation' in ballot)) return ballot;
  throw invalidRequest({ path: '', reason: 'unrecognized-keys', details: { keys: ['consultation'] } });
}
