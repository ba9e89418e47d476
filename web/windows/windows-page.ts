import { html } from 'hono/html';
import { type Engine, type ProcessWindow, processWindowsView } from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import { inZone } from '../desk/in-zone.ts';
import { addressOf, type Place } from '../desk/place.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { standingNote, type Telling, windowShown, windowWords } from './words.ts';

type At = Place & { readonly process: string };

/** For anybody: which windows stand over a process and stood, until when, and what was done in them. */
export async function windowsPage(engine: Engine, place: At): Promise<Html | undefined> {
  const view = await processWindowsView(engine, place);
  if (view === undefined) return undefined;
  const telling = { language: place.language, timeZone: view.timeZone };
  const may = (await tasksOf(engine, place)).some(({ command }) => command === 'claim-exception');
  const claim = may ? addressOf(place, '/do/claim-exception?back=/windows') : undefined;
  return html`<h1>${windowWords(telling, 'title')}</h1>
<p><a href="${addressOf(place)}">${view.title}</a></p>
${view.windows.some(({ stands }) => stands) ? standingNote(telling, view.windows) : html`<p>${windowWords(telling, 'none')}</p>`}
${view.windows.map((window) => section(telling, window, claim))}`;
}

function section(telling: Telling, window: ProcessWindow, claim: string | undefined): Html {
  const link = claim && `${claim}&window=${window.id}`;
  return html`<section><h2>${window.title}</h2>${windowShown(telling, window)}
${
  window.acts.length === 0
    ? html`<p>${windowWords(telling, 'noActs')}</p>`
    : html`<h3>${windowWords(telling, 'acts')}</h3><ul>${window.acts.map((act) => actLine(telling, act, link))}</ul>`
}
${link === undefined || window.exceptions.length === 0 ? '' : html`<p><a href="${link}">${say(telling.language, 'commands.claim-exception.title' as MessagePath)}</a></p>`}</section>`;
}

function actLine(telling: Telling, act: ProcessWindow['acts'][number], claim: string | undefined): Html {
  const { language, timeZone } = telling;
  const words = (path: string) => say(language, path as MessagePath);
  const { ground, reason, claimedAt, recordedAt } = act;
  const isBare = ground === null || claimedAt === null;
  const excuse = isBare
    ? windowWords(telling, 'bare')
    : windowWords(telling, claimedAt <= recordedAt ? 'excused' : 'excusedLater', {
        ground: words(`values.code.${ground}`),
      });
  const now = isBare && claim !== undefined ? `${claim}&act=${act.act}&done=${act.id}` : undefined;
  return html`<li>${inZone(act.happenedAt, timeZone, language)}: ${words(`values.code.${act.act}`)} (${words(`commands.${act.command}.title`)}). ${excuse}${reason === null ? '' : html` <q>${reason}</q>`}${
    now === undefined ? '' : html` <a href="${now}">${words('commands.claim-exception.title')}</a>`
  }</li>`;
}
