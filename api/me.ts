import type { Hono } from 'hono';
import { currentSession, type EngineWithDoor, membershipsView } from '../engine/index.ts';
import type { Env } from './env.ts';
import { Refused } from './problems.ts';

/** GET /api/me, for whoever is signed in: their account, and who they are in each organization. */
export function meRoute(app: Hono<Env>, engine: EngineWithDoor): void {
  app.get('/api/me', async (c) => {
    const who = await currentSession(engine, c.req.raw.headers);
    if (who === undefined) throw new Refused({ code: 'not-signed-in' });
    const { account, secondFactor } = who;
    c.header('Cache-Control', 'no-store');
    return c.json({
      account,
      secondFactor: { enrolled: secondFactor.enrolled, confirmedAt: secondFactor.confirmedAt ?? null },
      organizations: await membershipsView(engine, account),
    });
  });
}
