import { html } from 'hono/html';
import type { PlacesView } from '../../engine/index.ts';
import type { Html } from '../forms/draw-field.ts';
import { addressOf, type Place } from './place.ts';
import type { Words } from './programme-words.ts';

/**
 * Stage by territory: of how many processes of a place each stage has passed or is under way. The shade says the share
 * that has passed, and the words say it too, for those who see no shades. Where
 * places are an example, it is said before what is counted in them.
 */
export function heatTable(place: Place, { items, columns }: PlacesView, words: Words): Html {
  const { language } = place;
  if (items.length === 0) return html`<p>${words('none')}</p>`;
  const examples = [...new Set(items.flatMap((one) => (one.illustrative ? [one.source ?? ''] : [])))];
  return html`${examples.map((source) => html`<p role="note">${words('illustrative', { source })}</p>`)}<div class="wide" role="region" tabindex="0" aria-label="${words('places')}"><table class="cards">
<caption>${words('cell')}</caption>
<thead><tr><th scope="col">${words('place')}</th><th scope="col">${words('processes')}</th>${columns.map(({ title, stage }) => html`<th scope="col">${title[language] ?? stage}</th>`)}<th scope="col">${words('meetingsHeld')}</th><th scope="col">${words('agreementsDone')}</th></tr></thead>
<tbody>${items.map(
    ({ path, name, children, stages, totals }) => html`
<tr><th scope="row">${path === '' ? words('nowhere') : html`<a href="${addressOf(place, `/programme?territory=${path}`)}">${name ?? path}</a>`}</th><td data-label="${words('processes')}">${children}</td>${columns.map(
      ({ title, stage }) => {
        const { passed = 0, working = 0, 'awaiting-approval': asked = 0 } = stages[stage] ?? {};
        return html`<td data-label="${title[language] ?? stage}" class="heat-${shadeOf(passed, children)}">${words('standing', { passed, underWay: working + asked })}</td>`;
      },
    )}<td data-label="${words('meetingsHeld')}">${totals['meetings-held']}</td><td data-label="${words('agreementsDone')}">${words('ofAgreements', { done: totals['agreements-done'], all: totals.agreements })}</td></tr>`,
  )}</tbody></table></div>`;
}

/** Five shades: none of them, up to a third, up to two thirds, more, and all. */
function shadeOf(passed: number, children: number): number {
  if (passed === 0 || children === 0) return 0;
  if (passed >= children) return 4;
  return Math.min(3, Math.ceil((passed / children) * 3));
}
