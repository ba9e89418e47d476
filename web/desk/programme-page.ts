import { html } from 'hono/html';
import {
  childrenView,
  type Engine,
  intentsView,
  type PlacesView,
  type ProgrammeView,
  placesView,
  programmeView,
} from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { heatTable } from './heat-table.ts';
import { addressOf, type Place } from './place.ts';
import { programmeWords, progressOf, type Words } from './programme-words.ts';
import { taskList } from './task-list.ts';
import { tasksOf } from './tasks.ts';

type At = Place & { readonly process: string };

/** What of a programme somebody wants to see: at which level, in which place, and from which process on. */
export interface ProgrammeAsked {
  readonly level?: string | undefined;
  readonly territory?: string | undefined;
  readonly after?: string | undefined;
}

const here = ['open-children', 'send-to-children'];

/** A programme for everybody: its figures, stage by place, its processes, and what was asked of all of them. */
export async function programmePage(
  engine: Engine,
  place: At,
  { level, territory, after }: ProgrammeAsked,
): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const [view, places, children, intents, tasks] = await Promise.all([
    programmeView(engine, at),
    placesView(engine, { ...at, level, limit: 200 }),
    childrenView(engine, { ...at, territory, after, limit: 100 }),
    intentsView(engine, { ...at, limit: 20 }),
    tasksOf(engine, place),
  ]);
  if (view === undefined || places === undefined || children === undefined || intents === undefined)
    return undefined;
  const words = programmeWords(language);
  const own = tasks.filter(({ command }) => here.includes(command));
  return html`<h1>${words('title', { title: view.title })}</h1>
${figures(view, language, words)}
<section><h2>${words('places')}</h2>${levelLinks(place, places, words)}${heatTable(place, places, words)}</section>
<section><h2>${words('children')}</h2>
${territory === undefined ? '' : html`<p>${words('within', { territory: places.items.find(({ path }) => path === territory)?.name ?? territory })} <a href="${addressOf(place, '/programme')}">${words('everywhere')}</a></p>`}
${children.items.length === 0 ? html`<p>${words('none')}</p>` : html`<ul>${children.items.map(({ id, title, territory: path, place: where }) => html`<li><a href="${addressOf({ organization, process: id })}">${title}</a>${path === null ? '' : html` <small>${where ?? path}</small>`}</li>`)}</ul>`}
${children.next === undefined ? '' : html`<p><a href="${addressOf(place, `/programme?${new URLSearchParams({ ...(territory === undefined ? {} : { territory }), after: children.next })}`)}">${say(language, 'desk.more')}</a></p>`}</section>
<section><h2>${words('intents')}</h2>
${intents.items.length === 0 ? html`<p>${words('noIntents')}</p>` : html`<ul>${intents.items.map((one) => html`<li><a href="${addressOf(place, `/programme/intents/${one.id}`)}">${say(language, `commands.${one.command}.title` as MessagePath)}</a>: ${words('progress', progressOf(one))}</li>`)}</ul>`}
${own.length === 0 ? '' : taskList(place, own, '?back=/programme')}</section>`;
}

function figures(view: ProgrammeView, language: Place['language'], words: Words): Html {
  const { children, ended, totals } = view;
  const over = ended.closed + ended.cancelled + ended['closed-without-result'];
  const number = (value: number) => new Intl.NumberFormat(language).format(value);
  const lines: (readonly [name: string, value: number])[] = [
    ['running', children - over],
    ['closed', ended.closed],
    ['withoutResult', ended['closed-without-result']],
    ['cancelled', ended.cancelled],
    ['meetingsHeld', totals['meetings-held']],
    ['contributions', totals.contributions],
    ['agreements', totals.agreements],
    ['agreementsDone', totals['agreements-done']],
    ['agreementsOpen', totals['agreements-open']],
  ];
  return html`<p>${words(children === 1 ? 'count-one' : 'count-many', { count: number(children) })}</p>
<table><tbody>${lines.map(([name, value]) => html`<tr><th scope="row">${words(name)}</th><td>${number(value)}</td></tr>`)}</tbody></table>`;
}

function levelLinks(place: At, { level, levels }: PlacesView, words: Words): Html {
  if (levels.length === 0) return html`<p>${words('noLevels')}</p>`;
  return html`<p>${words('byLevel')} ${levels.map(({ level: one, name }, index) => html`${index === 0 ? '' : ' · '}${one === level ? html`<strong>${name}</strong>` : html`<a href="${addressOf(place, `/programme?level=${one}`)}">${name}</a>`}`)}</p>`;
}
