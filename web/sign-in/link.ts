import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../../api/env.ts';
import { type LinkUse, useLink } from '../../engine/index.ts';
import { type Visit, visited, type Web } from '../answer.ts';

type Fault = Extract<LinkUse, { ok: false }>['fault'];

const status = { expired: 410, used: 410, unknown: 404, 'too-many-tries': 429 } as const satisfies Record<
  Fault,
  number
>;

/** The page behind the link of a mail. Opening it does nothing: programs that check mail open every link. */
export function linkRoutes(app: Hono<Env>, web: Web): void {
  app.get(
    '/sign-in/link/:token',
    visited(web, (visit) => {
      const body = html`<p>${visit.say('pages.link.text')}</p>
<form method="post" action="${visit.to('/sign-in/link')}">
<input type="hidden" name="token" value="${visit.c.req.param('token') ?? ''}">
<button type="submit">${visit.say('pages.link.enter')}</button>
</form>
<p>${visit.say('pages.link.notYours')}</p>`;
      return visit.page({ title: visit.say('pages.link.title'), body });
    }),
  );
  app.post(
    '/sign-in/link',
    visited(web, async (visit) => {
      const { token = '' } = await visit.form();
      const { headers, place } = visit;
      const used = await useLink(visit.engine, token, { headers, place });
      return used.ok ? visit.go('/account', used.cookies) : refuse(visit, used.fault);
    }),
  );
}

function refuse(visit: Visit, fault: Fault): Response | Promise<Response> {
  const body = html`<p role="alert">${visit.say(`pages.linkFaults.${fault}`)}</p>
<p><a href="${visit.to('/sign-in')}">${visit.say('pages.sent.again')}</a></p>`;
  return visit.page({ title: visit.say('pages.refused'), body }, status[fault]);
}
