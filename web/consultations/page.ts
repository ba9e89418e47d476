import { html } from 'hono/html';
import type { Engine } from '../../engine/index.ts';
import { type Language, type MessagePath, type Placeholders, say } from '../../templates/messages.ts';
import { money } from '../../templates/money.ts';
import type { Visit } from '../answer.ts';
import { inZone } from '../desk/in-zone.ts';
import type { Html } from '../forms/draw-field.ts';

/** A page of a process: where it is, and in whose clock and language it speaks. */
export interface Page {
  readonly visit: Visit;
  readonly engine: Engine;
  readonly organization: string;
  readonly process: string;
  readonly timeZone: string;
  readonly language: Language;
}

/** Words of these pages, and codes in words: `kinds.budget`, `states.collection.closed`. */
export const words = (page: Page, path: string, values?: Placeholders): string =>
  say(page.language, `values.consultationPages.${path}` as MessagePath, values);

export const coded = (page: Page, path: string): string => say(page.language, path as MessagePath);

export const when = ({ timeZone, language }: Page, at: string): string => inZone(at, timeZone, language);

export const amount = ({ language }: Page, minor: number, currency: string): string =>
  money(language === 'es' ? 'es' : 'en-GB', minor, currency);

/** An address of the same process, in the language that was asked for by its name. */
export const below = ({ visit, organization, process }: Page, path: string): string =>
  visit.to(`/o/${organization}/p/${process}/${path}`);

/** A form of the desk that is filled in with what it is about. */
export function doing(page: Page, command: string, about: { readonly [name: string]: string }): Html {
  const { organization, process, language } = page;
  const asked = new URLSearchParams({ ...about, lang: language });
  return html`<a href="/o/${organization}/p/${process}/do/${command}?${asked.toString()}">${coded(page, `commands.${command}.title`)}</a>`;
}

/** A table with a caption; each row begins with what it is of. */
export function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (string | number | Html)[])[],
): Html {
  return html`<table><caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`;
}

/** A text of several lines, as paragraphs. */
export const paragraphs = (text: string): Html =>
  html`${text.split('\n').map((line) => (line.trim() === '' ? '' : html`<p>${line}</p>`))}`;
