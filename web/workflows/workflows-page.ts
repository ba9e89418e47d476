import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { type Engine, workflowsView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { workflows } from '../../workflows/index.ts';
import type { Html } from '../forms/draw-field.ts';
import { addressOf, type Place } from './place.ts';

const mostShown = 200;

/** The methods that come with Cauce, with a button to publish each that the organization has not published yet. */
export async function workflowsPage(engine: Engine, place: Place): Promise<Html> {
  const { organization, language } = place;
  const published = (await workflowsView(engine, { organization, limit: mostShown }))?.items ?? [];
  const has = (id: string, version: number) =>
    published.some((one) => one.id === id && one.version === version);
  const offered = workflows.filter(({ id, version }) => !has(id, version));
  const button = say(language, 'commands.publish-workflow.title');
  return html`<h1>${say(language, 'desk.workflows')}</h1>
<h2>${say(language, 'desk.published')}</h2>
<ul>${published.map(
    ({ id, version, title }) => html`<li>${title[language]} (${id}, ${version}):
<a href="${addressOf(place, `/do/open-process?workflow=${id}&version=${version}`)}">${say(language, 'commands.open-process.title')}</a></li>`,
  )}</ul>
<h2>${say(language, 'desk.offered')}</h2>
<ul>${offered.map(
    ({ id, version, title }) => html`<li>${title[language]} (${id}, ${version})
<form method="post" enctype="multipart/form-data" action="${addressOf(place, '/do/publish-workflow')}">
<input type="hidden" name="request" value="${randomUUID()}">
<input type="hidden" name="workflow" value="${JSON.stringify(workflows.find((one) => one.id === id && one.version === version))}">
<button type="submit">${button}</button></form></li>`,
  )}</ul>`;
}
