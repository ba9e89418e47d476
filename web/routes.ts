import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Env } from '../api/env.ts';
import type { InFront } from '../api/in-front.ts';
import { Refused } from '../api/problems.ts';
import type { EngineWithDoor } from '../engine/index.ts';
import { accountRoutes } from './account/routes.ts';
import { contradictionsPage } from './claims/contradictions-page.ts';
import { consultationPages } from './consultations/routes.ts';
import { planPages } from './plan/routes.ts';
import { answerPages, answerPaths } from './questionnaires/answer-pages.ts';
import { resultPages } from './questionnaires/result-pages.ts';
import { readableForm } from './readable-form.ts';
import { setUpRoutes } from './set-up.ts';
import { invitationRoutes } from './sign-in/invitation.ts';
import { linkRoutes } from './sign-in/link.ts';
import { providerRoutes } from './sign-in/provider.ts';
import { signInRoutes } from './sign-in/sign-in.ts';
import { startRoute } from './start.ts';
import { subscriptionPages } from './subscriptions/routes.ts';
import { verificationRoutes } from './verification.ts';

/** More than any form of ours holds. */
const mostBytes = 65_536;

/** Where forms are sent to. */
const forms = [
  ...['/sign-in/*', '/sign-out', '/invitation', '/account/*', '/setup', '/notices/*'],
  '/o/:organization/p/:process/subscribe',
  ...answerPaths,
];

/** The pages for people, where they begin and where they sign in. */
export function webRoutes(app: Hono<Env>, engine: EngineWithDoor, inFront: InFront): void {
  const web = { engine, inFront };
  const onError = (): never => {
    throw new Refused({ code: 'too-large', limitBytes: mostBytes });
  };
  for (const path of forms) app.use(path, bodyLimit({ maxSize: mostBytes, onError }), readableForm);
  startRoute(app, web);
  setUpRoutes(app, web);
  signInRoutes(app, web);
  linkRoutes(app, web);
  providerRoutes(app, web);
  invitationRoutes(app, web);
  accountRoutes(app, web);
  consultationPages(app, web);
  subscriptionPages(app, web);
  verificationRoutes(app, web);
  answerPages(app, web);
  resultPages(app, web);
  contradictionsPage(app, web);
  planPages(app, web);
}
