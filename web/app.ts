import type { Hono } from 'hono';
import { createApi } from '../api/app.ts';
import type { Env } from '../api/env.ts';
import type { InFront } from '../api/in-front.ts';
import { signIn } from '../api/sign-in.ts';
import type { EngineWithDoor } from '../engine/index.ts';
import { assetRoutes } from './assets.ts';
import { deskRoutes } from './desk/routes.ts';
import { webRoutes } from './routes.ts';
import { showPage } from './shell.ts';

/** The whole application: the API for programs, and the pages for people. */
export function createApp(
  engine: EngineWithDoor,
  log?: (line: string) => void,
  inFront: InFront = {},
): Hono<Env> {
  const app = createApi(engine, log);
  assetRoutes(app);
  webRoutes(app, engine, inFront);
  for (const path of ['/o/:organization', '/o/:organization/*'] as const) app.use(path, signIn(engine));
  deskRoutes(app, engine, showPage);
  return app;
}
