import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../../api/env.ts';
import {
  acceptByLink,
  type InvitationUse,
  invitationByLink,
  type ShownInvitation,
} from '../../engine/index.ts';
import { explainRefusal } from '../../templates/explain/refusal.ts';
import { type Visit, visited, type Web } from '../answer.ts';
import type { Html } from '../forms/draw-field.ts';

type Fault = Exclude<Extract<InvitationUse, { ok: false }>['fault'], 'refused'>;

const status = {
  open: 409,
  used: 410,
  withdrawn: 410,
  over: 410,
  unknown: 404,
  'too-many-tries': 429,
} as const satisfies Record<Fault, number>;

/** The page behind the link of an invitation. Opening it does nothing; its button accepts. */
export function invitationRoutes(app: Hono<Env>, web: Web): void {
  app.get(
    '/invitation/:organization/:token',
    visited(web, async (visit) => {
      const { organization = '', token = '' } = visit.c.req.param();
      const shown = await invitationByLink(visit.engine, { organization, token });
      if (shown === undefined) return refuse(visit, 'unknown');
      return shown.state === 'open' ? openPage(visit, shown, token) : refuse(visit, shown.state);
    }),
  );
  app.post(
    '/invitation',
    visited(web, async (visit) => {
      const { organization = '', token = '' } = await visit.form();
      const { headers, place } = visit;
      const used = await acceptByLink(visit.engine, { organization, token }, { headers, place });
      if (used.ok) return visit.go('/account', used.cookies);
      if (used.fault !== 'refused') return refuse(visit, used.fault);
      return said(
        visit,
        used.refusal === undefined ? '' : explainRefusal(visit.language, used.refusal).detail,
        409,
      );
    }),
  );
}

/** Who is invited, as what and by whom. */
export const inWhichCapacity = (visit: Visit, shown: ShownInvitation): Html =>
  html`<p>${visit.say('pages.invitation.text', { organization: shown.organizationName })}</p>
<dl><dt>${visit.say('pages.invitation.office')}</dt><dd>${shown.office ?? '–'}</dd>
<dt>${visit.say('pages.invitation.institution')}</dt><dd>${shown.institution ?? '–'}</dd></dl>`;

function openPage(visit: Visit, shown: ShownInvitation, token: string): Response | Promise<Response> {
  const body = html`${inWhichCapacity(visit, shown)}
<form method="post" action="${visit.to('/invitation')}">
<input type="hidden" name="organization" value="${shown.organization}">
<input type="hidden" name="token" value="${token}">
<button type="submit">${visit.say('pages.invitation.accept')}</button>
</form>
<p>${visit.say('pages.invitation.notYours')}</p>`;
  return visit.page({ title: visit.say('pages.invitation.title'), body });
}

const refuse = (visit: Visit, fault: Fault): Response | Promise<Response> =>
  said(visit, visit.say(`pages.invitationFaults.${fault}`), status[fault]);

function said(visit: Visit, reason: string, code: 404 | 409 | 410 | 429): Response | Promise<Response> {
  const body = html`<p role="alert">${reason}</p>
<p><a href="${visit.to('/sign-in')}">${visit.say('pages.signIn.title')}</a></p>`;
  return visit.page({ title: visit.say('pages.refused'), body }, code);
}
