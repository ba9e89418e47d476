import type { Hono } from 'hono';
import { createApi } from '../api/app.ts';
import type { Env } from '../api/env.ts';
import type { Log } from '../api/errors.ts';
import type { InFront } from '../api/in-front.ts';
import { Refused } from '../api/problems.ts';
import { lazyRenderer, previewPortOf } from '../api/rendering.ts';
import { signIn } from '../api/sign-in.ts';
import type { EngineWithDoor } from '../engine/index.ts';
import { assetRoutes } from './assets.ts';
import { noticesRoutes } from './desk/notices-routes.ts';
import { type DeskEnv, placeOf } from './desk/place.ts';
import { deskRoutes, withNotice } from './desk/routes.ts';
import { templateRoutes } from './desk/templates-routes.ts';
import { organizationNotices } from './organization-notice.ts';
import { answerProblem } from './problem.ts';
import { readableForm } from './readable-form.ts';
import { webRoutes } from './routes.ts';
import { showPage } from './shell.ts';

const toStandardError: Log = (line) => console.error(line);

/** What a text may take that somebody tries and nobody has published: it does not keep issued documents waiting. */
const trial = { workers: 1, timeoutMs: 10_000, mostBytes: 8 * 1024 * 1024, mostMegabytes: 256 };

/** The whole application: the API for programs, and the pages for people. */
export function createApp(
  engine: EngineWithDoor,
  log: Log = toStandardError,
  inFront: InFront = {},
): Hono<Env> {
  const app = createApi(engine, log, inFront.renderer);
  app.onError((error, c) => answerProblem(error, c, log));
  app.notFound((c) => answerProblem(new Refused({ code: 'unknown-route' }), c, log));
  assetRoutes(app);
  organizationNotices(app, engine);
  webRoutes(app, engine, inFront);
  for (const path of ['/o/:organization', '/o/:organization/*'] as const)
    app.use(path, signIn(engine), readableForm);
  deskRoutes(app, engine, showPage);
  noticesRoutes(app as unknown as Hono<DeskEnv>, engine, showPage);
  const preview = previewPortOf(engine, lazyRenderer(trial));
  templateRoutes(app as unknown as Hono, { engine, preview, placeOf, withNotice, show: showPage });
  return app;
}
