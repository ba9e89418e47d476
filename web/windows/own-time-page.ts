import { html } from 'hono/html';
import { type Engine, ownDaysView, standingWindowsView } from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import { addressOf, type Place } from '../desk/place.ts';
import { taskList } from '../desk/task-list.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { windowShown, windowWords } from './words.ts';

const here = ['declare-window', 'change-window-end', 'declare-days'];

/** For anybody: the windows that stand over an organization now, and the days that it closes or works on its own. */
export async function ownTimePage(engine: Engine, place: Place): Promise<Html | undefined> {
  const { organization, language } = place;
  const [standing, own, tasks] = await Promise.all([
    standingWindowsView(engine, { organization }),
    ownDaysView(engine, { organization }),
    tasksOf(engine, place),
  ]);
  if (standing === undefined || own === undefined) return undefined;
  const telling = { language, timeZone: 'UTC' };
  const days = own.days.filter(({ superseded }) => !superseded);
  const change = tasks.some(({ command }) => command === 'change-window-end');
  return html`<h1>${windowWords(telling, 'ownTitle')}</h1>
<section><h2>${windowWords(telling, 'title')}</h2><p><small>${windowWords(telling, 'inUtc')}</small></p>
${standing.windows.length === 0 ? html`<p>${windowWords(telling, 'none')}</p>` : ''}
${standing.windows.map(
  (window) =>
    html`<h3>${window.title}</h3>${windowShown(telling, window)}${
      change
        ? html`<p><a href="${addressOf(place, `/do/change-window-end?window=${window.id}`)}">${say(language, 'commands.change-window-end.title' as MessagePath)}</a></p>`
        : ''
    }`,
)}</section>
<section><h2>${windowWords(telling, 'days')}</h2>
${
  days.length === 0
    ? html`<p>${windowWords(telling, 'noDays')}</p>`
    : html`<ul>${days.map(({ on, is, reason }) => html`<li>${dayIn(language, on)}: ${say(language, `values.is.${is}` as MessagePath)}. ${reason}</li>`)}</ul>`
}</section>
${taskList(
  place,
  tasks.filter(({ command }) => here.includes(command)),
)}`;
}

/** `2024-09-23` as people say it. */
const dayIn = (language: string, on: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${on.slice(0, 10)}T00:00:00.000Z`),
  );
