import type { Context } from 'hono';
import { html } from 'hono/html';
import {
  type Engine,
  outline,
  rolesView,
  type WorkflowOriginView,
  workflowOriginView,
} from '../../engine/index.ts';
import { diagramWords } from '../../templates/explain/diagram.ts';
import { explainChange } from '../../templates/explain/workflow-change.ts';
import { say } from '../../templates/messages.ts';
import { workflows as builtIn } from '../../workflows/index.ts';
import { inZone } from '../desk/in-zone.ts';
import { pageWords, type Words } from '../desk/page-words.ts';
import { addressOf, type Place } from '../desk/place.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { mayCheck } from './may-check.ts';
import { type Method, methodOf, publishedMethods } from './methods.ts';
import { simulationShown } from './simulation-shown.ts';
import { changesShown, outlineShown } from './told.ts';
import { publishForm } from './workflows-page.ts';

/** What is asked of a version besides itself: what changes from another, and a simulation from a day on. */
export interface MethodAsked {
  readonly id: string;
  readonly version: number;
  readonly against?: number | undefined;
  readonly start?: string | undefined;
}

/** A version of a method, for everybody: its stages and what each asks, what it changes, and for who may a simulation. */
export async function methodPage(
  engine: Engine,
  place: Place,
  asked: MethodAsked,
  c: Context,
): Promise<{ title: string; body: Html } | undefined> {
  const { organization, principal, language } = place;
  const [published, method] = await Promise.all([
    publishedMethods(engine, place),
    methodOf(engine, place, asked),
  ]);
  if (published === undefined || method === undefined) return undefined;
  const [held, tasks, origin] = await Promise.all([
    rolesView(engine, { organization, principal }),
    tasksOf(engine, place),
    workflowOriginView(engine, { organization, workflow: method.id, version: method.version }),
  ]);
  const may = (command: string) => tasks.some((one) => one.command === command);
  // What nobody published is only for who could publish it.
  if (method.publishedAt === null && !may('publish-workflow')) return undefined;
  const words = pageWords(language, 'methodPage');
  const { spec } = method.definition;
  const here = addressOf(place, `/workflows/${method.id}/${method.version}`);
  const title = spec.title[language] ?? method.id;
  const others = published.filter(({ id, version }) => id === method.id && version !== method.version);
  const simulates = mayCheck(place, held);
  const body = html`<h1>${title}</h1>
<p>${words('version', { version: method.version })} · ${method.publishedAt === null ? words('notPublished') : words('publishedOn', { at: inZone(method.publishedAt, spec.jurisdiction.timeZone, language) })}</p>
${spec.description?.[language] === undefined ? '' : html`<p>${spec.description[language]}</p>`}
<p>${method.publishedAt === null ? '' : may('open-process') ? html`<a role="button" href="${addressOf(place, `/do/open-process?workflow=${method.id}&version=${method.version}`)}">${say(language, 'commands.open-process.title')}</a>` : ''}</p>
${
  method.publishedAt === null
    ? publishForm(
        place,
        builtIn.find(({ id, version }) => id === method.id && version === method.version),
      )
    : ''
}
<section><h2>${words('stages')}</h2>
<figure><img src="${here}/diagram.svg?lang=${language}" alt="${words('diagram')}"></figure>
${outlineShown(outline(spec, diagramWords(language)))}</section>
${comparison(here, words, others)}
${await compared(engine, place, method, asked.against)}
${originShown(language, words, origin)}
${simulates ? simulationForm(here, words, asked.start) : ''}
${simulates && asked.start !== undefined ? await simulationShown(engine, place, { spec, start: asked.start, c }) : ''}
${method.publishedAt === null ? '' : html`<p><a href="/api/${organization}/workflows/${method.id}/${method.version}/pack">${words('pack')}</a></p>`}
<p><a href="${addressOf(place, '/workflows')}">${words('all')}</a></p>`;
  return { title, body };
}

/** The other versions that this one can be held against. */
function comparison(here: string, words: Words, others: readonly { readonly version: number }[]): Html | '' {
  if (others.length === 0) return '';
  return html`<section><h2>${words('compare')}</h2><p>${words('compareWith')} ${others.map(({ version }, at) => html`${at === 0 ? '' : ' · '}<a href="${here}?against=${version}">${words('version', { version })}</a>`)}</p></section>`;
}

async function compared(
  engine: Engine,
  place: Place,
  method: Method,
  against: number | undefined,
): Promise<Html | ''> {
  const other =
    against === undefined ? undefined : await methodOf(engine, place, { id: method.id, version: against });
  if (other === undefined) return '';
  const words = pageWords(place.language, 'methodPage');
  const [before, after] = other.version < method.version ? [other, method] : [method, other];
  return html`<section><h3>${words('fromTo', { from: before.version, to: after.version })}</h3>
${changesShown(place.language, before.definition, after.definition)}</section>`;
}

/** From whom it was taken over, and what was changed then. */
function originShown(
  language: Place['language'],
  words: Words,
  origin: WorkflowOriginView | undefined,
): Html | '' {
  if (origin === undefined || origin.own) return '';
  const from = origin.lineage.map(({ organization }) => organization).join(' → ');
  const changes = [...(origin.changes ?? []), ...origin.changesSince];
  return html`<section><h2>${words('origin')}</h2><p>${words('takenFrom', { from })}</p>
${changes.length === 0 ? html`<p>${words('unchanged')}</p>` : html`<ul>${changes.map((one) => html`<li>${explainChange(language, one)}</li>`)}</ul>`}</section>`;
}

const simulationForm = (here: string, words: Words, start = ''): Html =>
  html`<section><h2>${words('simulate')}</h2><p>${words('simulateHelp')}</p>
<form method="get" action="${here}"><label for="start">${words('start')}</label><input type="date" id="start" name="start" value="${start}">
<button type="submit">${words('simulate')}</button></form></section>`;
