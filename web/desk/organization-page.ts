import { html } from 'hono/html';
import { type Engine, organizationView, processesView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { addressOf, type Place } from './place.ts';
import { taskList } from './task-list.ts';
import { tasksOf } from './tasks.ts';

const mostShown = 200;

/** The desk of an organization: its processes, and what the reader may do for the organization itself. */
export async function organizationPage(engine: Engine, place: Place): Promise<Html | undefined> {
  const { organization, language } = place;
  const view = await organizationView(engine, { organization });
  if (view === undefined) return undefined;
  const items = (await processesView(engine, { organization, limit: mostShown }))?.items ?? [];
  const tasks = await tasksOf(engine, place);
  const may = (command: string) => tasks.some((task) => task.command === command);
  const pages = [
    'mandates' as const,
    'time' as const,
    'workflows' as const,
    ...(may('register-person') ? (['people'] as const) : []),
    ...(may('publish-template') ? (['templates'] as const) : []),
  ];
  return html`<h1>${view.name}</h1>
<section><h2>${say(language, 'desk.processes')}</h2>${
    items.length === 0
      ? html`<p>${say(language, 'desk.noProcesses')}</p>`
      : html`<ul>${items.map(({ id, title }) => html`<li><a href="${addressOf({ organization, process: id })}">${title}</a></li>`)}</ul>`
  }</section>
${pages.length === 0 ? '' : html`<nav><ul>${pages.map((page) => html`<li><a href="${addressOf(place, `/${page}`)}">${say(language, `desk.${page}`)}</a></li>`)}</ul></nav>`}
${tasks.length === 0 ? '' : html`<section><h2>${say(language, 'desk.tasks')}</h2>${taskList(place, tasks)}</section>`}`;
}
