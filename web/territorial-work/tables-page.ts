import { html } from 'hono/html';
import { courseView, type Engine, type WorkingTableLine, workingTablesView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { addressOf } from '../desk/place.ts';
import { taskList } from '../desk/task-list.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { type At, joined, type Telling, tellingOf } from './telling.ts';

const aPage = 100;
const acts = ['open-working-table'];

/** For everybody: the working tables of a process, those that are open first, with who is called to each. */
export async function tablesPage(engine: Engine, place: At, after?: string): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const [course, page] = await Promise.all([
    courseView(engine, place),
    workingTablesView(engine, { organization, process, after, limit: aPage }),
  ]);
  if (course === undefined || page === undefined) return undefined;
  const paths = page.items.map(({ territory }) => territory);
  const telling = await tellingOf(engine, place, course, { page: 'tablesPage', paths });
  const { words } = telling;
  const tasks = (await tasksOf(engine, place)).filter(({ command }) => acts.includes(command));
  const open = page.items.filter(({ state }) => state === 'open');
  const ended = page.items.filter(({ state }) => state !== 'open');
  const list = (tables: readonly WorkingTableLine[]) =>
    html`<ul>${tables.map((one) => html`<li>${tableLine(place, telling, one)}</li>`)}</ul>`;
  return html`<h1>${words('tables')}</h1>
<p>${words('tablesHelp')}</p>
<section><h2>${words('openTables', { count: open.length })}</h2>${open.length === 0 ? html`<p>${words('noOpenTables')}</p>` : list(open)}</section>
${ended.length === 0 ? '' : html`<section><h2>${words('endedTables', { count: ended.length })}</h2>${list(ended)}</section>`}
${page.next === undefined ? '' : html`<p><a href="${addressOf(place, `/working-tables?after=${page.next}`)}">${say(language, 'desk.more')}</a></p>`}
<p><a href="${addressOf(place, '/matters')}">${words('matters')}</a> · <a href="${addressOf(place)}">${say(language, 'desk.back')}</a></p>
${tasks.length === 0 ? '' : taskList(place, tasks, '?back=/working-tables')}`;
}

function tableLine(place: At, telling: Telling, one: WorkingTableLine): Html {
  const { words, code, state, territory, when } = telling;
  const sat =
    one.lastSittingAt === null
      ? words('neverSat')
      : words(one.sittings === 1 ? 'satOnce' : 'sat', {
          count: one.sittings,
          at: when(one.lastSittingAt),
        });
  return html`<a href="${addressOf(place, `/working-tables/${one.id}`)}">${one.number}. ${one.title}</a>
<br><strong>${state('working-table', one.state)}</strong> · ${joined(code(one.kind), territory(one.territory), sat)}`;
}
