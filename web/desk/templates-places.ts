import { html } from 'hono/html';
import { callable, type OfferedPlace } from '../../engine/index.ts';
import { placeInWords } from '../../templates/explain/template-place.ts';
import { type Language, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';

interface Shown {
  readonly kind: string;
  readonly places: readonly OfferedPlace[];
  /** The text of the template, which shows some of them already. */
  readonly text: string;
  /** What is looked for in their names and meanings; nothing shows all. */
  readonly find: string;
}

/**
 * What a template of a kind may show, by part of the document: what each place means, how it is written, and how it looks.
 * The parts and places that the text shows come first. `form` is that of the text, so that looking for one loses nothing.
 */
export function drawPlaces(language: Language, form: string, { kind, places, text, find }: Shown): Html {
  const words = (name: string, values = {}) =>
    say(language, `desk.template.${name}` as 'desk.template.help', values);
  const meaning = (place: OfferedPlace) => placeInWords(language, kind, place).meaning;
  const found = places.filter((place) =>
    plain(`${place.path} ${meaning(place)}`).includes(plain(find.trim())),
  );
  const parts = partsOf(found, text);
  const isOpen = find.trim() !== '';
  return html`<section id="places"><h2>${words('places', { count: places.length })}</h2>
<p>${words('placesHelp')}</p>
<label for="find">${words('find')}</label><input id="find" type="search" name="find" form="${form}" maxlength="100" value="${find}">
<button type="submit" name="do" value="find" form="${form}">${words('findGo')}</button>
${isOpen ? html`<p role="status">${words('found', { count: found.length })}</p>` : ''}
${parts.map(({ part, places: some, used }) => {
  const head = places.find(({ path }) => path === part);
  const named = head === undefined || part === '' ? words('wholeDocument') : meaning(head);
  const summary = words(used > 0 ? 'partUsed' : 'part', { part: named, count: some.length, used });
  return html`<details${isOpen ? ' open' : ''}><summary>${summary}</summary>${tableOf(language, kind, some)}</details>`;
})}
<p>${words('functions')} ${Object.keys(callable).map((name) => html`<code>${name}</code> `)}</p></section>`;
}

interface Part {
  readonly part: string;
  readonly places: readonly OfferedPlace[];
  readonly used: number;
}

/** Places by what they are part of; those that are part of nothing stand together. What is used comes first. */
function partsOf(places: readonly OfferedPlace[], text: string): Part[] {
  const first = (path: string) => path.split(/[.[]/)[0] ?? path;
  const whole = new Set(places.filter(({ path }) => path !== first(path)).map(({ path }) => first(path)));
  const shown = namesShown(text);
  const isUsed = ({ path }: OfferedPlace) =>
    shown.has(path.split(/[.[\]]+/).findLast((one) => one !== '') ?? path);
  const parts = Map.groupBy(places, ({ path }) => (whole.has(first(path)) ? first(path) : ''));
  return [...parts]
    .map(([part, some]) => {
      const used = some.filter(isUsed);
      return { part, used: used.length, places: [...used, ...some.filter((one) => !isUsed(one))] };
    })
    .toSorted((a, b) => Number(b.used > 0) - Number(a.used > 0));
}

/** The names that a text has between its braces. */
const namesShown = (text: string): ReadonlySet<string> =>
  new Set((text.match(/\{\{[^}]*\}\}/g) ?? []).flatMap((call) => call.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []));

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function tableOf(language: Language, kind: string, places: readonly OfferedPlace[]): Html {
  const word = (name: 'place' | 'meaning' | 'insert' | 'example') =>
    say(language, `desk.template.${name}` as 'desk.template.place');
  const row = (place: OfferedPlace) => {
    const { meaning, type, insert, example } = placeInWords(language, kind, place);
    const notes = [
      type,
      ...(place.mustShow ? [say(language, 'desk.template.mustShow')] : []),
      ...(place.mayLack ? [say(language, 'desk.template.mayLack')] : []),
    ];
    return html`<tr><th scope="row"><code>${place.path}</code></th><td>${meaning}<br><small>${notes.join(' · ')}</small></td><td><code>${insert}</code></td><td>${example}</td></tr>`;
  };
  return html`<table><thead><tr><th scope="col">${word('place')}</th><th scope="col">${word('meaning')}</th><th scope="col">${word('insert')}</th><th scope="col">${word('example')}</th></tr></thead>
<tbody>${places.map(row)}</tbody></table>`;
}
