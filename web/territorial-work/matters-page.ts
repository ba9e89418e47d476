import { html } from 'hono/html';
import { courseView, type Engine, type MatterView, mattersView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { addressOf } from '../desk/place.ts';
import { taskList } from '../desk/task-list.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { type At, joined, type Telling, tellingOf } from './telling.ts';

const aPage = 50;
const states = ['reported', 'on-table', 'handed-on', 'attended', 'dismissed'] as const;
const acts = ['report-matter', 'attend-matter', 'take-up-matter', 'dismiss-matter'];

/** What a page of matters is asked for; nothing where the address asks for what cannot be. */
export interface MattersAsked {
  readonly state?: string | undefined;
  readonly after?: string | undefined;
}

export const isMatterState = (state: string): boolean => (states as readonly string[]).includes(state);

/** For everybody: what was reported of a territory, how urgent it is, and what became of each. */
export async function mattersPage(
  engine: Engine,
  place: At,
  { state, after }: MattersAsked,
): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const [course, page] = await Promise.all([
    courseView(engine, place),
    mattersView(engine, { organization, process, state, after, limit: aPage }),
  ]);
  if (course === undefined || page === undefined) return undefined;
  const paths = page.items.map(({ territory }) => territory);
  const telling = await tellingOf(engine, place, course, { page: 'tablesPage', paths });
  const { words } = telling;
  const tasks = (await tasksOf(engine, place)).filter(({ command }) => acts.includes(command));
  const may = (command: string) => tasks.some((one) => one.command === command);
  const more = new URLSearchParams({ ...(state === undefined ? {} : { state }), after: page.next ?? '' });
  return html`<h1>${words('matters')}</h1>
<p>${words('mattersHelp')}</p>
<p>${filterLinks(place, telling, state)}</p>
${page.items.length === 0 ? html`<p role="status">${words('noMatters')}</p>` : html`<ul>${page.items.map((one) => html`<li>${matterLine(place, telling, one)}${actsOn(place, one, may)}</li>`)}</ul>`}
${page.next === undefined ? '' : html`<p><a href="${addressOf(place, `/matters?${more}`)}">${say(language, 'desk.more')}</a></p>`}
<p><a href="${addressOf(place, '/working-tables')}">${words('tables')}</a> · <a href="${addressOf(place)}">${say(language, 'desk.back')}</a></p>
${
  may('report-matter')
    ? taskList(
        place,
        tasks.filter(({ command }) => command === 'report-matter'),
        '?back=/matters',
      )
    : ''
}`;
}

function filterLinks(place: At, { words, state: named }: Telling, chosen: string | undefined): Html {
  const links = [undefined, ...states].map((state) => {
    const name = state === undefined ? words('all') : named('matter', state);
    const below = state === undefined ? '/matters' : `/matters?state=${state}`;
    return state === chosen
      ? html`<strong>${name}</strong>`
      : html`<a href="${addressOf(place, below)}">${name}</a>`;
  });
  return html`${words('show')} ${links.map((link, at) => html`${at === 0 ? '' : ' · '}${link}`)}`;
}

/** A matter in a few lines: what it is, who reported it, and what became of it. */
export function matterLine(place: At, telling: Telling, one: MatterView): Html {
  const { words, code, state, area, territory, when } = telling;
  const by = words('reportedBy', { who: code(one.reportedBy), at: when(one.reportedAt) });
  return html`<strong>${one.number}. ${state('matter', one.state)}</strong>${one.endedAt === null ? '' : ` (${when(one.endedAt)})`}: ${one.text}
<br><small>${joined(code(one.urgency), area(one.area), territory(one.territory), by)}</small>${one.outcome === null ? '' : html`<br>${words('outcome')} ${one.outcome}`}${
    one.workingTable === null
      ? ''
      : html`<br><a href="${addressOf(place, `/working-tables/${one.workingTable}`)}">${words('itsTable')}</a>`
  }`;
}

/** What may be done now with a matter that still stands, each with its form filled in. */
function actsOn(place: At, { id, state }: MatterView, may: (command: string) => boolean): Html | '' {
  const open = state === 'reported' ? acts.slice(1).filter(may) : [];
  if (open.length === 0) return '';
  return html`<br><small>${open.map(
    (command, at) =>
      html`${at === 0 ? '' : ' · '}<a href="${addressOf(place, `/do/${command}?matter=${id}&back=/matters`)}">${say(place.language, `commands.${command}.title`)}</a>`,
  )}</small>`;
}
