import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../api/env.ts';
import { isUnfounded, membershipsView, organizationsView, type SignedIn } from '../engine/index.ts';
import { type Visit, visited, type Web } from './answer.ts';
import type { Html } from './forms/draw-field.ts';

/** The most organizations that the first page names. */
const most = 200;

/** GET /: what this is, and where to go from here. */
export function startRoute(app: Hono<Env>, web: Web): void {
  app.get(
    '/',
    visited(web, async (visit) => {
      const who = await visit.signedIn();
      const body = html`<p>${visit.say('pages.start.what')}</p>
${await ways(visit, who)}
<p><a href="${visit.to('/api')}">${visit.say('pages.start.api')}</a></p>`;
      return visit.page({ title: visit.say('pages.start.title'), body });
    }),
  );
}

async function ways(visit: Visit, who: SignedIn | undefined): Promise<Html> {
  if (await isUnfounded(visit.engine))
    return html`<p role="status">${visit.say('pages.start.unfounded')} <a href="${visit.to('/setup')}">${visit.say('pages.setUp.title')}</a></p>`;
  const own = who === undefined ? [] : await membershipsView(visit.engine, who.account);
  return html`${
    who === undefined
      ? html`<p><a href="${visit.to('/sign-in')}" role="button">${visit.say('pages.signIn.title')}</a></p>`
      : html`<h2>${visit.say('pages.start.yours')}</h2>${list(own)}`
  }
<h2>${visit.say('pages.start.organizations')}</h2>
${list(await named(visit))}`;
}

async function named(visit: Visit): Promise<readonly { organization: string; name: string }[]> {
  const found: { organization: string; name: string }[] = [];
  for await (const one of organizationsView(visit.engine)) {
    found.push(one);
    if (found.length === most) break;
  }
  return found;
}

const list = (organizations: readonly { organization: string; name: string }[]): Html =>
  html`<ul>${organizations.map(
    ({ organization, name }) => html`<li><a href="/o/${organization}">${name}</a></li>`,
  )}</ul>`;
