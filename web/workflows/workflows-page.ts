import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { type Engine, rolesView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { workflows as builtIn } from '../../workflows/index.ts';
import { pageWords } from '../desk/page-words.ts';
import { addressOf, type Place } from '../desk/place.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { mayCheck } from './may-check.ts';
import { publishedMethods } from './methods.ts';

/** The methods that an organization works by, for everybody; for who may, those that come with Cauce and a file of their own. */
export async function workflowsPage(engine: Engine, place: Place): Promise<Html | undefined> {
  const { organization, principal, language } = place;
  const published = await publishedMethods(engine, place);
  if (published === undefined) return undefined;
  const [held, tasks] = await Promise.all([
    rolesView(engine, { organization, principal }),
    tasksOf(engine, place),
  ]);
  const words = pageWords(language, 'methodPage');
  const may = (command: string) => tasks.some((one) => one.command === command);
  const has = (id: string, version: number) =>
    published.some((one) => one.id === id && one.version === version);
  const offered = may('publish-workflow') ? builtIn.filter(({ id, version }) => !has(id, version)) : [];
  const open = say(language, 'commands.open-process.title');
  const named = ({ id, version, title }: { id: string; version: number; title: { [l: string]: string } }) =>
    html`<a href="${addressOf(place, `/workflows/${id}/${version}`)}">${title[language]}</a>, ${words('version', { version })} <small><code>${id}</code></small>`;
  return html`<h1>${say(language, 'desk.workflows')}</h1>
<p>${words('listHelp')}</p>
${mayCheck(place, held) ? html`<p><a role="button" href="${addressOf(place, '/workflows/check')}">${words('check')}</a></p>` : ''}
<section><h2>${say(language, 'desk.published')}</h2>
${published.length === 0 ? html`<p>${words('nonePublished')}</p>` : html`<ul>${published.map((one) => html`<li>${named(one)}${may('open-process') ? html`<br><a href="${addressOf(place, `/do/open-process?workflow=${one.id}&version=${one.version}`)}">${open}</a>` : ''}</li>`)}</ul>`}</section>
${offered.length === 0 ? '' : html`<section><h2>${say(language, 'desk.offered')}</h2><ul>${offered.map((one) => html`<li>${named(one)}${publishForm(place, one)}</li>`)}</ul></section>`}`;
}

/** Publishes a method as it is, by one button. */
export const publishForm = (place: Place, workflow: unknown): Html =>
  html`<form method="post" enctype="multipart/form-data" action="${addressOf(place, '/do/publish-workflow')}">
<input type="hidden" name="request" value="${randomUUID()}"><input type="hidden" name="back" value="/workflows">
<input type="hidden" name="workflow" value="${JSON.stringify(workflow)}">
<button type="submit">${pageWords(place.language, 'methodPage')('publish')}</button></form>`;
