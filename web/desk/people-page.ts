import { html } from 'hono/html';
import { type Engine, peopleView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { addressOf, type Place } from './place.ts';

const aPage = 100;

/** What an administrator does with somebody, each by its own form with the person filled in. */
const acts = ['give-mandate', 'invite-person', 'issue-key'] as const;

/** Who acts in the organization, by office and institution, the newest first. */
export async function peoplePage(engine: Engine, place: Place, after?: string): Promise<Html> {
  const { organization, language } = place;
  const page = await peopleView(engine, { organization, after, limit: aPage });
  const title = (command: string) => say(language, `commands.${command}.title`);
  return html`<h1>${say(language, 'desk.people')}</h1>
<p><a href="${addressOf(place, '/do/register-person')}" role="button">${title('register-person')}</a></p>
<table><thead><tr><th scope="col">${say(language, 'desk.office')}</th><th scope="col">${say(language, 'desk.institution')}</th><th scope="col">${say(language, 'desk.acts')}</th></tr></thead>
<tbody>${page.items
    .filter(({ erasedAt }) => erasedAt === null)
    .map(
      ({ person, office, institution }) =>
        html`<tr><th scope="row">${office}</th><td>${institution}</td><td>${acts.map(
          (command) =>
            html`<a href="${addressOf(place, `/do/${command}?person=${person}`)}">${title(command)}</a><br>`,
        )}</td></tr>`,
    )}</tbody></table>
${page.next === undefined ? '' : html`<p><a href="${addressOf(place, `/people?after=${page.next}`)}">${say(language, 'desk.more')}</a></p>`}`;
}
