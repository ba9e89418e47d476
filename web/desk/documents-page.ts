import { html } from 'hono/html';
import {
  courseView,
  type DocumentLine,
  documentDrafters,
  documentKindNames,
  documentsView,
  type Engine,
  registerView,
  rolesView,
} from '../../engine/index.ts';
import { kindInWords } from '../../templates/explain/document-frame.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { inZone } from './in-zone.ts';
import { addressOf, mayRead, type Place } from './place.ts';

type At = Place & { readonly process: string };

const aPage = 50;

/** What is looked for in the register, and from where on. */
export interface Asked {
  readonly words?: string;
  readonly kind?: string;
  readonly state?: string;
  readonly year?: number;
  readonly after?: string;
}

/** What a form of this page or a link of it asks for; what could be no answer to it is left out. */
export function askedOf(query: { readonly [name: string]: string | undefined }): Asked {
  const { words = '', kind = '', state = '', year = '', after } = query;
  return {
    ...(words.trim() === '' ? {} : { words: words.trim().slice(0, 200) }),
    ...(/^[a-z][a-z-]*$/.test(kind) ? { kind } : {}),
    ...(states.includes(state) ? { state } : {}),
    ...(/^\d{4}$/.test(year) ? { year: Number(year) } : {}),
    ...(after === undefined ? {} : { after }),
  };
}

const states: readonly string[] = [
  'drafted',
  'observed',
  'approved',
  'signed',
  'published',
  'superseded',
  'withdrawn',
];

/** The register of a process by kind: what there is, where it stands, what is still to be done, and the files of each. */
export async function documentsPage(engine: Engine, place: At, asked: Asked = {}): Promise<Html | undefined> {
  const { organization, process, principal, language } = place;
  const at = { organization, process };
  const [course, held] = await Promise.all([
    courseView(engine, at),
    mayRead(principal) ? rolesView(engine, { ...at, principal }) : [],
  ]);
  if (course === undefined) return undefined;
  const list = held.length > 0 ? registerView : documentsView;
  const page = await list(engine, { ...at, limit: aPage, ...asked });
  const { items = [], next } = page ?? {};
  const { timeZone } = course.spec.jurisdiction;
  const drafts = held.some((role) => (documentDrafters as readonly string[]).includes(role));
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return html`<h1>${say(language, 'paper.desk.register')}</h1>
<p>${say(language, held.length > 0 ? 'paper.desk.whatRegister' : 'paper.desk.whatPublished')}</p>
${drafts ? html`<p><a role="button" href="${addressOf(place, '/documents/prepare')}">${say(language, 'paper.desk.prepare')}</a></p>` : ''}
${searchIn(place, asked)}
${items.length === 0 ? html`<p role="status">${say(language, isSearch(asked) ? 'paper.desk.noneFound' : 'paper.desk.none')}</p>` : ''}
${kinds.map((kind) => html`<section><h2>${kindInWords(language, kind)}</h2><ul>${items.filter((one) => one.kind === kind).map((one) => lineOf(place, one, timeZone))}</ul></section>`)}
${next === undefined ? '' : html`<p><a href="${addressOf(place, `/documents?${new URLSearchParams({ ...inQuery(asked), after: next })}`)}">${say(language, 'desk.more')}</a></p>`}
<p><a href="/v/${organization}">${say(language, 'paper.verify.title')}</a></p>`;
}

const isSearch = ({ after: _after, ...looked }: Asked): boolean => Object.keys(looked).length > 0;

const inQuery = ({ after: _after, ...looked }: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(looked).map(([name, value]) => [name, String(value)]));

/** What the register is searched by. It works without scripts, and its address can be kept. */
function searchIn(place: At, { words = '', kind, state, year }: Asked): Html {
  const { language } = place;
  const option = (value: string, label: string, chosen: string | undefined) =>
    html`<option value="${value}"${value === chosen ? ' selected' : ''}>${label}</option>`;
  const any = say(language, 'paper.desk.search.any');
  const kinds = documentKindNames
    .map((each) => [each, kindInWords(language, each)] as const)
    .toSorted(([, a], [, b]) => a.localeCompare(b, language));
  return html`<search><form method="get" action="${addressOf(place, '/documents')}">
<label for="words">${say(language, 'paper.desk.search.words')}</label><input id="words" type="search" name="words" maxlength="200" value="${words}">
<label for="kind">${say(language, 'paper.desk.search.kind')}</label><select id="kind" name="kind">${option('', any, kind)}${kinds.map(([each, label]) => option(each, label, kind))}</select>
<label for="state">${say(language, 'paper.desk.state')}</label><select id="state" name="state">${option('', any, state)}${states.map((each) => option(each, say(language, `states.document.${each}` as MessagePath), state))}</select>
<label for="year">${say(language, 'paper.desk.search.year')}</label><input id="year" name="year" inputmode="numeric" pattern="[0-9]{4}" maxlength="4" value="${year ?? ''}">
<button type="submit">${say(language, 'paper.desk.search.go')}</button></form></search>`;
}

function lineOf(place: At, one: DocumentLine, timeZone: string): Html {
  const { language } = place;
  const words = [
    say(language, 'paper.versionOf', { folio: one.folio, version: one.version }),
    say(language, `states.document.${one.state}` as MessagePath),
    ...(one.errata > 0 ? [say(language, 'paper.verify.errata')] : []),
  ];
  const next = toDo(place, one, timeZone);
  return html`<li><a href="${addressOf(place, `/documents/${one.id}`)}">${one.title}</a><br>
<small>${words.join(' · ')}${next === undefined ? '' : html`<br>${next}`}</small><br><small>${filesOf(place, one)}</small></li>`;
}

/** What a document waits for, in words; nothing where it has come to its end. */
function toDo(
  { language }: Place,
  { state, observeUntil }: DocumentLine,
  timeZone: string,
): string | undefined {
  if (state === 'drafted' && observeUntil !== null)
    return say(language, 'paper.desk.next.observed-until', { at: inZone(observeUntil, timeZone, language) });
  const waits = ['drafted', 'observed', 'approved', 'signed'];
  return waits.includes(state) ? say(language, `paper.desk.next.${state}` as MessagePath) : undefined;
}

/** Where the files of a document are. */
export function filesOf(
  { organization, process }: At,
  { id, title }: Pick<DocumentLine, 'id' | 'title'>,
): Html {
  const base = `/api/${organization}/processes/${process}/documents/${id}`;
  const formats = ['pdf', 'docx', 'html', 'txt'] as const;
  return html`${formats.map((format) => html`<a href="${base}.${format}" aria-label="${title}, ${format.toUpperCase()}">${format.toUpperCase()}</a> `)}`;
}
