import type { Context, Hono } from 'hono';
import { checkHealth, type Engine, mailSenderView } from '../engine/index.ts';
import type { Env } from './env.ts';

/**
 * GET /health, for whoever watches the service: 200 where it can answer, 503 where it cannot. With `?details` it tells how the
 * sending of mail goes on too, which may be late without the service being down.
 */
export function healthRoute(app: Hono<Env>, engine: Engine): void {
  app.get('/health', async (c) => {
    c.header('Cache-Control', 'no-store');
    const { schema } = await checkHealth(engine);
    return schema === 'known'
      ? c.json({ status: 'ok', database: 'reachable', schema, ...(await detailsOf(c, engine)) })
      : c.json({ status: 'failing', database: 'reachable', schema }, 503);
  });
}

const detailsOf = async (c: Context<Env>, engine: Engine): Promise<object> =>
  c.req.query('details') === undefined ? {} : { mail: await mailSenderView(engine) };
