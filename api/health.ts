import type { Hono } from 'hono';
import { checkHealth, type Engine } from '../engine/index.ts';
import type { Env } from './env.ts';

/** GET /health, for whoever watches the service: 200 where it can answer, 503 where it cannot. */
export function healthRoute(app: Hono<Env>, engine: Engine): void {
  app.get('/health', async (c) => {
    c.header('Cache-Control', 'no-store');
    const { schema } = await checkHealth(engine);
    return schema === 'known'
      ? c.json({ status: 'ok', database: 'reachable', schema })
      : c.json({ status: 'failing', database: 'reachable', schema }, 503);
  });
}
