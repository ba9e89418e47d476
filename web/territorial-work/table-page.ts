import { html } from 'hono/html';
import {
  courseView,
  type Engine,
  meetingView,
  type WorkingTableLine,
  type WorkingTableView,
  workingTablesView,
  workingTableView,
} from '../../engine/index.ts';
import { inWords } from '../../templates/explain/figures.ts';
import { say } from '../../templates/messages.ts';
import { addressOf } from '../desk/place.ts';
import { taskList } from '../desk/task-list.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { matterLine } from './matters-page.ts';
import { type At, joined, type Telling, tellingOf } from './telling.ts';

/** Among so many the tables are looked for that handed their work on to each other. */
const mostTables = 200;

/** What is done with a table while it is open. */
const onTable = [
  'take-up-matter',
  'call-areas',
  'resolve-working-table',
  'hand-on-working-table',
  'close-working-table',
];

/** For everybody: one working table, what it was born of, who sits at it, its sittings, and what of its agreements is done. */
export async function tablePage(
  engine: Engine,
  place: At,
  table: string,
): Promise<{ title: string; body: Html } | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const [course, view] = await Promise.all([
    courseView(engine, place),
    workingTableView(engine, { ...at, table }),
  ]);
  if (course === undefined || view === undefined) return undefined;
  const [assembly, tables, tasks] = await Promise.all([
    view.meeting === null ? undefined : meetingView(engine, { ...at, meeting: view.meeting }),
    workingTablesView(engine, { ...at, limit: mostTables }),
    tasksOf(engine, place),
  ]);
  const paths = [view.territory, ...view.matters.map(({ territory }) => territory)];
  const telling = await tellingOf(engine, place, course, { page: 'tablesPage', paths });
  const { words, state, code, territory, when } = telling;
  const may = view.state === 'open' ? tasks.filter(({ command }) => onTable.includes(command)) : [];
  const ended = view.endedAt === null ? '' : ` (${when(view.endedAt)})`;
  const body = html`<h1>${view.title}</h1>
<p class="begins"><strong>${state('working-table', view.state)}</strong>${ended} · ${joined(`${code(view.kind)} ${view.number}`, territory(view.territory), words('openedAt', { at: when(view.openedAt) }))}</p>
<p class="as-written">${view.object}</p>
${view.outcome === null ? '' : html`<p class="as-written"><strong>${words('outcome')}</strong> ${view.outcome}${view.handedTo === null ? '' : ` (${words('handedTo', { to: view.handedTo })})`}</p>`}
${bornOf(place, telling, view, assembly?.title)}${wentOn(place, telling, view, tables?.items ?? [])}
<section><h2>${words('called')}</h2><ul>${view.areas.map(({ office, institution }) => html`<li>${joined(office, institution)}</li>`)}${view.committee === null ? '' : html`<li>${words('forCommunity', { body: telling.committee(view.committee) })}</li>`}</ul></section>
${sittings(telling, view)}${agreements(telling, language, view)}
${may.length === 0 ? '' : html`<section><h2>${say(language, 'desk.tasks')}</h2>${taskList(place, may, `?table=${view.id}&back=/working-tables/${view.id}`)}</section>`}
<p><a href="${addressOf(place, '/working-tables')}">${words('allTables')}</a></p>`;
  return { title: view.title, body };
}

/** What gave rise to it: the assembly that asked for it, or the matters that lie on it still. */
function bornOf(
  place: At,
  telling: Telling,
  { matters, meeting, parent }: WorkingTableView,
  assembly: string | undefined,
): Html {
  const { words } = telling;
  const lines = [
    ...(meeting === null ? [] : [words('ofAssembly', { title: assembly ?? meeting })]),
    ...matters.map((one) => matterLine(place, telling, { ...one, workingTable: null })),
    ...(matters.length === 0 && meeting === null && parent === null ? [words('mattersWentOn')] : []),
  ];
  if (lines.length === 0) return html``;
  return html`<section><h2>${words('bornOf')}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

/** The table whose work it took over, and those that took its own. */
function wentOn(
  place: At,
  { words }: Telling,
  { id, parent }: WorkingTableView,
  tables: readonly WorkingTableLine[],
): Html | '' {
  const related = tables.filter((one) => one.id === parent || one.parent === id);
  if (related.length === 0) return '';
  return html`<ul>${related.map((one) => html`<li><a href="${addressOf(place, `/working-tables/${one.id}`)}">${words(one.id === parent ? 'ofTable' : 'toTable', { title: one.title })}</a></li>`)}</ul>`;
}

function sittings({ words, state, when }: Telling, { meetings }: WorkingTableView): Html {
  return html`<section><h2>${words('sittings')}</h2>${
    meetings.length === 0
      ? html`<p>${words('neverSat')}</p>`
      : html`<ul>${meetings.map(({ title, startsAt, state: stands, place }) => html`<li>${when(startsAt)}: ${title} (${state('meeting', stands)})<br><small>${place}</small></li>`)}</ul>`
  }</section>`;
}

/** What its sittings agreed on: what is done is told apart from what still is to be. */
function agreements(telling: Telling, language: At['language'], { agreements: all }: WorkingTableView): Html {
  const { words, state } = telling;
  const done = all.filter((one) => one.state === 'done').length;
  if (all.length === 0)
    return html`<section><h2>${words('agreements')}</h2><p>${words('noAgreements')}</p></section>`;
  return html`<section><h2>${words('agreements')}</h2>
<p>${words('fulfilled', { done, all: all.length })}</p>
<ul class="begins">${all.map((one) => html`<li><strong>${state('agreement', one.state)}</strong>: ${one.text}<br><small>${joined(words('owner', { owner: ownerOf(telling, one) }), one.dueOn === null ? words('noDue') : words('due', { on: inWords(language, one.dueOn) }))}</small></li>`)}</ul></section>`;
}

function ownerOf(
  { words, committee, code }: Telling,
  { owner, ownerKind, ownerCommittee }: WorkingTableView['agreements'][number],
): string {
  if (ownerCommittee !== null) return committee(ownerCommittee);
  if (owner !== null) return owner;
  return ownerKind === null ? words('noOwner') : code(ownerKind);
}
