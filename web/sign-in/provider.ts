import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../../api/env.ts';
import { endAtProvider, type ProviderEnd, type ProviderStart, startAtProvider } from '../../engine/index.ts';
import { type Visit, visited, type Web } from '../answer.ts';

type Fault = Extract<ProviderStart, { ok: false }>['fault'] | Extract<ProviderEnd, { ok: false }>['fault'];

const status = {
  'no-provider': 404,
  'provider-away': 503,
  'too-many-tries': 429,
  'not-known': 403,
  'not-verified': 403,
  'not-accepted': 403,
} as const satisfies Record<Fault, number>;

/** To the provider of OpenID Connect and back. */
export function providerRoutes(app: Hono<Env>, web: Web): void {
  app.post(
    '/sign-in/provider',
    visited(web, async (visit) => {
      const { headers, place } = visit;
      const started = await startAtProvider(visit.engine, { headers, place });
      return started.ok ? onward(visit, started) : refuse(visit, started.fault);
    }),
  );
  app.get(
    '/sign-in/provider/callback/:provider',
    visited(web, async (visit) => {
      const ended = await endAtProvider(visit.engine, visit.c.req.raw);
      if (ended.ok) return visit.go('/account', ended.cookies);
      for (const cookie of ended.cookies) visit.c.header('Set-Cookie', cookie, { append: true });
      return refuse(visit, ended.fault);
    }),
  );
}

/**
 * A page that leads on by itself, and by a link. A redirection would end at an address that our own policy lets no
 * form lead to, and which address that is, and where it leads on to, is the provider's to say.
 */
function onward(
  visit: Visit,
  { address, cookies }: Extract<ProviderStart, { ok: true }>,
): Response | Promise<Response> {
  for (const cookie of cookies) visit.c.header('Set-Cookie', cookie, { append: true });
  visit.c.header('Refresh', `0; url=${address}`);
  const name = visit.engine.signIn.settings.provider?.name ?? '';
  const body = html`<p><a href="${address}">${visit.say('pages.provider.onward', { provider: name })}</a></p>`;
  return visit.page({ title: visit.say('pages.provider.title', { provider: name }), body });
}

function refuse(visit: Visit, fault: Fault): Response | Promise<Response> {
  const provider = visit.engine.signIn.settings.provider?.name ?? '';
  const body = html`<p role="alert">${visit.say(`pages.providerFaults.${fault}`, { provider })}</p>
<p><a href="${visit.to('/sign-in')}">${visit.say('pages.signIn.title')}</a></p>`;
  return visit.page({ title: visit.say('pages.refused'), body }, status[fault]);
}
