import { html } from 'hono/html';
import { callable, type OfferedPlace } from '../../engine/index.ts';
import { placeInWords } from '../../templates/explain/template-place.ts';
import { type Language, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';

/** What a template of a kind may show, place by place: what it means, how it is written, and how it looks. */
export function drawPlaces(language: Language, kind: string, places: readonly OfferedPlace[]): Html {
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
  return html`<details><summary>${say(language, 'desk.template.places', { count: places.length })}</summary>
<p>${say(language, 'desk.template.placesHelp')}</p>
<table><thead><tr><th scope="col">${word('place')}</th><th scope="col">${word('meaning')}</th><th scope="col">${word('insert')}</th><th scope="col">${word('example')}</th></tr></thead>
<tbody>${places.map(row)}</tbody></table>
<p>${say(language, 'desk.template.functions')} ${Object.keys(callable).map((name) => html`<code>${name}</code> `)}</p></details>`;
}
