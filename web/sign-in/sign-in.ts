import type { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Env } from '../../api/env.ts';
import { askForLink } from '../../engine/index.ts';
import { type Visit, visited, type Web } from '../answer.ts';
import { textField } from '../field.ts';

/** What is wrong with what was typed, and what was. */
interface Typed {
  readonly email?: string | undefined;
  readonly error?: string | undefined;
}

const Address = z.email().max(254);

/** Where people ask for a link by mail, or go to the provider that they are known by. */
export function signInRoutes(app: Hono<Env>, web: Web): void {
  app.get(
    '/sign-in',
    visited(web, async (visit) =>
      (await visit.signedIn()) === undefined ? signInPage(visit, {}) : visit.go('/account'),
    ),
  );
  app.post(
    '/sign-in',
    visited(web, async (visit) => ask(visit, (await visit.form()).email ?? '')),
  );
  app.get(
    '/sign-in/sent',
    visited(web, (visit) => {
      const body = html`<p role="status">${visit.say('pages.sent.text')}</p>
<ul><li>${visit.say('pages.sent.spam')}</li><li>${visit.say('pages.sent.unknown')}</li></ul>
<p><a href="${visit.to('/sign-in')}">${visit.say('pages.sent.again')}</a></p>`;
      return visit.page({ title: visit.say('pages.sent.title'), body });
    }),
  );
}

async function ask(visit: Visit, email: string): Promise<Response> {
  if (!Address.safeParse(email).success)
    return signInPage(visit, { email, error: visit.say('pages.signIn.wrongAddress') });
  const { place, language } = visit;
  const answer = await askForLink(visit.engine, { email, language, place });
  return answer === 'taken' ? visit.go('/sign-in/sent') : visit.refuse('pages.tooManyTries', 429);
}

function signInPage(visit: Visit, { email, error }: Typed): Response | Promise<Response> {
  const { provider } = visit.engine.signIn.settings;
  const body = html`
<form method="post" action="${visit.to('/sign-in')}" novalidate>
${textField({
  name: 'email',
  label: visit.say('pages.signIn.address'),
  help: visit.say('pages.signIn.addressHelp'),
  type: 'email',
  value: email,
  error,
  autocomplete: 'email',
})}
<button type="submit">${visit.say('pages.signIn.ask')}</button>
</form>
${
  provider === undefined
    ? ''
    : html`<h2>${visit.say('pages.signIn.or')}</h2>
<form method="post" action="${visit.to('/sign-in/provider')}">
<button type="submit" class="secondary">${visit.say('pages.signIn.atProvider', { provider: provider.name })}</button>
</form>`
}
<p>${visit.say('pages.signIn.noAccount')}</p>`;
  const page = { title: visit.say('pages.signIn.title'), body };
  return visit.page(page, error === undefined ? 200 : 422);
}
