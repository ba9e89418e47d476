import type { Hono } from 'hono';
import { createApi } from '../api/app.ts';
import type { Env } from '../api/env.ts';
import { signIn } from '../api/sign-in.ts';
import type { Engine } from '../engine/index.ts';
import { assetRoutes } from './assets.ts';
import { deskRoutes } from './desk/routes.ts';
import { showPage } from './shell.ts';

/** The whole application: the API for programs, and the pages for people. */
export function createApp(engine: Engine, log?: (line: string) => void): Hono<Env> {
  const app = createApi(engine, log);
  assetRoutes(app);
  for (const path of ['/o/:organization', '/o/:organization/*'] as const) app.use(path, signIn(engine));
  deskRoutes(app, engine, showPage);
  return app;
}
