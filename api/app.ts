import { Hono } from 'hono';
import {
  authenticate,
  type Engine,
  execute,
  gateView,
  type Principal,
  publicPrincipal,
  verifyOne,
} from '../engine/index.ts';
import { Refused, statusOf } from './problems.ts';

type Env = { Variables: { principal: Principal; organization: string } };

/** The application: who calls, what they send or ask for, and how an answer that is no is put. */
export function createApi(engine: Engine): Hono<Env> {
  const app = new Hono<Env>();
  app.use('/api/:organization/*', async (c, next) => {
    const secret = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    const organization = c.req.param('organization');
    const principal =
      secret === undefined ? publicPrincipal : await authenticate(engine, organization, secret);
    if (principal === undefined) return c.json({ type: '/problems/not-signed-in', status: 401 }, 401);
    c.set('principal', principal);
    return next();
  });
  app.post('/api/:organization/processes/:process/commands/:command', async (c) => {
    const { organization, process, command } = c.req.param();
    const key = c.req.header('idempotency-key');
    const input = await c.req.json();
    const answer = await execute(engine, c.get('principal'), { organization, process, command, input, key });
    if (!answer.ok) throw new Refused(answer.refusal);
    return c.json(answer);
  });
  app.post('/api/:organization/commands/:command', async (c) => {
    const { organization, command } = c.req.param();
    const key = c.req.header('idempotency-key');
    const answer = await execute(engine, c.get('principal'), {
      organization,
      command,
      input: await c.req.json(),
      key,
    });
    if (!answer.ok) throw new Refused(answer.refusal);
    return c.json(answer);
  });
  app.get('/api/:organization/processes/:process/stages/:stage/gate', async (c) => {
    const view = await gateView(engine, c.req.param());
    return view === undefined ? c.notFound() : c.json(view);
  });
  app.get('/api/:organization/processes/:process/verification', async (c) => {
    const view = await verifyOne(engine, c.req.param());
    return view === undefined ? c.notFound() : c.json(view);
  });
  app.onError((error, c) => {
    if (!(error instanceof Refused)) throw error;
    const status = statusOf[error.refusal.code];
    const problem = { type: `/problems/${error.refusal.code}`, status, ...error.refusal };
    return c.json(problem, status, { 'content-type': 'application/problem+json' });
  });
  return app;
}
