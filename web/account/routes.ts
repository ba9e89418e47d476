import type { Hono } from 'hono';
import type { Env } from '../../api/env.ts';
import { acceptSignedIn, revokeSessions, signOut } from '../../engine/index.ts';
import { explainRefusal } from '../../templates/explain/refusal.ts';
import { signedIn, visited, type Web } from '../answer.ts';
import { accountPage } from './account-page.ts';
import { secondFactorRoutes } from './second-factor.ts';

/** What somebody who is signed in sees of themselves, and what they can end. */
export function accountRoutes(app: Hono<Env>, web: Web): void {
  app.get(
    '/account',
    signedIn(web, (visit, who) => accountPage(visit, who)),
  );
  app.post(
    '/account/invitation',
    signedIn(web, async (visit, who) => {
      const { organization = '', invitation = '' } = await visit.form();
      const refusal = await acceptSignedIn(visit.engine, { organization, invitation }, who);
      if (refusal === undefined) return visit.go('/account');
      return accountPage(visit, who, explainRefusal(visit.language, refusal).detail);
    }),
  );
  app.post(
    '/account/sessions',
    signedIn(web, async (visit, who) => {
      const { session } = await visit.form();
      const which = session === undefined ? { allBut: who.session } : { session };
      await revokeSessions(visit.engine, who.account, which);
      return visit.go('/account');
    }),
  );
  app.post(
    '/sign-out',
    visited(web, async (visit) => visit.go('/', await signOut(visit.engine, visit.headers))),
  );
  secondFactorRoutes(app, web);
}
