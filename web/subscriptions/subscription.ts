import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../../api/env.ts';
import { actByLink, type ByLink, type ShownSubscription, subscriptionByLink } from '../../engine/index.ts';
import { type Visit, visited, type Web } from '../answer.ts';
import type { Html } from '../forms/draw-field.ts';
import { choiceField, isChoice } from './choice-field.ts';

const confirm = '/notices/:organization/confirm/:token';
const manage = '/notices/:organization/manage/:token';

/**
 * The pages behind the links of mails. Opening one does nothing: programs that check mail open every link. Only the address to
 * end a subscription takes a request that says no origin, because mail programs send it by themselves (RFC 8058).
 */
export function subscriptionRoutes(app: Hono<Env>, web: Web): void {
  app.get(
    confirm,
    visited(web, async (visit) => {
      const shown = await subscriptionByLink(visit.engine, 'confirm', linkOf(visit));
      if (shown === undefined || shown.state !== 'asked') return gone(visit, shown);
      return visit.page({
        title: visit.say('pages.subscription.confirmTitle'),
        body: buttonOf(visit, shown),
      });
    }),
  );
  app.post(
    confirm,
    visited(web, (visit) => act(visit, 'confirm', { command: 'confirm-subscription' }, 'confirmed')),
  );
  app.get(
    manage,
    visited(web, async (visit) => {
      const shown = await subscriptionByLink(visit.engine, 'manage', linkOf(visit));
      if (shown === undefined || shown.state !== 'confirmed') return gone(visit, shown);
      return visit.page({ title: visit.say('pages.subscription.manageTitle'), body: manageOf(visit, shown) });
    }),
  );
  const change = visited(web, async (visit) => {
    const { choice } = await visit.form();
    return isChoice(choice)
      ? act(visit, 'manage', { command: 'change-subscription', choice }, 'changed')
      : act(visit, 'manage', { command: 'end-subscription' }, 'ended');
  });
  app.post(manage, async (c) => {
    const sent = await c.req.parseBody();
    if (sent['List-Unsubscribe'] !== 'One-Click') return change(c);
    const link = linkOf({ c });
    const refusal = await actByLink(web.engine, 'manage', link, { command: 'end-subscription' });
    // Whoever unsubscribes twice has unsubscribed; the mail program is told nothing more.
    return refusal === 'unknown' ? c.body(null, 404) : c.body(null, 200);
  });
}

function linkOf({ c }: Pick<Visit, 'c'>): { organization: string; token: string } {
  const { organization = '', token = '' } = c.req.param() as { organization?: string; token?: string };
  return { organization, token };
}

async function act(
  visit: Visit,
  purpose: 'confirm' | 'manage',
  by: ByLink,
  done: 'confirmed' | 'changed' | 'ended',
): Promise<Response> {
  const link = linkOf(visit);
  const refusal = await actByLink(visit.engine, purpose, link, by);
  if (refusal !== undefined) return gone(visit, await subscriptionByLink(visit.engine, purpose, link));
  const body = html`<p role="status">${visit.say(`pages.subscription.${done}`)}</p>`;
  return visit.page({ title: visit.say(`pages.subscription.${done}Title`), body });
}

const buttonOf = (
  visit: Visit,
  { processTitle, organizationName }: ShownSubscription,
): Html => html`<p>${visit.say('pages.subscription.confirmText', { process: processTitle, organization: organizationName })}</p>
<form method="post" action="${visit.to(visit.c.req.path)}"><button type="submit">${visit.say('pages.subscription.confirm')}</button></form>`;

const manageOf = (
  visit: Visit,
  { processTitle, organizationName, choice }: ShownSubscription,
): Html => html`<p>${visit.say('pages.subscription.manageText', { process: processTitle, organization: organizationName })}</p>
<form method="post" action="${visit.to(visit.c.req.path)}">${choiceField(visit, choice)}<button type="submit">${visit.say('pages.subscription.change')}</button></form>
<form method="post" action="${visit.to(visit.c.req.path)}"><button type="submit" name="end" value="end" class="secondary">${visit.say('pages.subscription.end')}</button></form>`;

/** A link that does nothing any more says why, as far as its holder may know. */
function gone(visit: Visit, shown: ShownSubscription | undefined): Response | Promise<Response> {
  const why = shown === undefined ? 'unknown' : shown.state === 'ended' ? 'isEnded' : 'isConfirmed';
  const body = html`<p role="alert">${visit.say(`pages.subscription.${why}`)}</p>`;
  return visit.page({ title: visit.say('pages.refused'), body }, shown === undefined ? 404 : 410);
}
