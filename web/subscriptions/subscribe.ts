import type { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Env } from '../../api/env.ts';
import { askToSubscribe, noticesByMail, privacyNoticeView, processView } from '../../engine/index.ts';
import { type Visit, visited, type Web } from '../answer.ts';
import type { Html } from '../forms/draw-field.ts';
import { choiceField, isChoice } from './choice-field.ts';

const Email = z.email().max(254);
const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** Where anybody asks to be told of a process by mail. What is said of it is the purpose in the privacy notice, word for word. */
export function subscribeRoutes(app: Hono<Env>, web: Web): void {
  const path = '/o/:organization/p/:process/subscribe';
  app.get(
    path,
    visited(web, async (visit) => {
      const offered = await offerOf(visit);
      if (offered === undefined) return visit.c.notFound();
      return visit.page({ title: visit.say('pages.subscription.title'), body: formOf(visit, offered) });
    }),
  );
  app.post(
    path,
    visited(web, async (visit) => {
      const offered = await offerOf(visit);
      if (offered === undefined) return visit.c.notFound();
      const { email, choice } = await visit.form();
      const title = visit.say('pages.subscription.title');
      if (!Email.safeParse(email).success || !isChoice(choice) || email === undefined)
        return visit.page({ title, body: formOf(visit, offered, 'pages.subscription.wrongAddress') }, 422);
      const { organization, process } = offered;
      const asked = { organization, process, email, choice, language: visit.language, place: visit.place };
      const taken = await askToSubscribe(visit.engine, asked);
      if (taken === 'too-many-tries') return visit.refuse('pages.tooManyTries', 429);
      const body = html`<p role="status">${visit.say('pages.subscription.asked')}</p>`;
      return visit.page({ title: visit.say('pages.subscription.askedTitle'), body });
    }),
  );
}

interface Offer {
  readonly organization: string;
  readonly process: string;
  readonly title: string;
  readonly purpose: string | undefined;
}

/** What there is to subscribe to; nothing where there is no such process. */
async function offerOf({ c, engine }: Visit): Promise<Offer | undefined> {
  const { organization = '', process = '' } = c.req.param() as { organization?: string; process?: string };
  const view = isId(process) ? await processView(engine, { organization, process }) : undefined;
  if (view === undefined) return undefined;
  const notice = await privacyNoticeView(engine, { organization, process });
  const purpose = notice?.notice?.content.purposes.find(({ code }) => code === noticesByMail)?.text;
  return { organization, process, title: view.title, purpose };
}

function formOf(visit: Visit, offer: Offer, fault?: 'pages.subscription.wrongAddress'): Html {
  const { organization, process, title, purpose } = offer;
  if (purpose === undefined)
    return html`<p>${visit.say('pages.subscription.notOffered', { process: title })}</p>`;
  const at = `/o/${organization}/p/${process}`;
  return html`<p>${visit.say('pages.subscription.text', { process: title })}</p>
${fault === undefined ? '' : html`<p role="alert">${visit.say(fault)}</p>`}
<form method="post" action="${visit.to(`${at}/subscribe`)}">
<label>${visit.say('pages.subscription.email')} <input type="email" name="email" required maxlength="254" autocomplete="email"></label>
${choiceField(visit, 'each')}
<blockquote><p>${purpose}</p></blockquote>
<p><a href="/api/${organization}/processes/${process}/privacy-notice.html">${visit.say('pages.subscription.privacy')}</a></p>
<button type="submit">${visit.say('pages.subscription.ask')}</button>
</form>`;
}
