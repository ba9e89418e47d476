import { html } from 'hono/html';
import type { TransferInstitution, TransfersView } from '../../engine/index.ts';
import { inWords } from '../../templates/explain/figures.ts';
import { say } from '../../templates/messages.ts';
import { addressOf } from '../desk/place.ts';
import type { Html } from '../forms/draw-field.ts';
import type { Telling } from './transfer-page.ts';

/** The institutions of a programme added up. What nobody counted, or may not be shown, is said to be so and is no zero. */
export function sumsShown({ place, words }: Telling, sums: TransfersView): Html {
  const lines: (readonly [name: string, value: number | null])[] = [
    ['institutions', sums.institutions],
    ['signed', sums.signed],
    ['approvedByCouncil', sums.approvedByCouncil],
    ['transferred', sums.transferred],
    ['disseminated', sums.disseminated],
    ['inOperation', sums.inOperation],
    ['evaluated', sums.evaluated],
    ['interventions', sums.interventions],
    ['participants', sums.participants],
    ['women', sums.women],
    ['rural', sums.rural],
  ];
  const value = (figure: number | null) =>
    figure === null ? words('notCounted') : inWords(place.language, figure);
  return html`<section><h2>${words('sums')}</h2>
<table><tbody>${lines.map(([name, figure]) => html`<tr><th scope="row">${say(place.language, `values.transferSum.${name}`)}</th><td>${value(figure)}</td></tr>`)}</tbody></table>
${sums.illustrative === 0 ? '' : html`<p role="note">${words('illustrativeMany', { count: sums.illustrative })}</p>`}</section>`;
}

const steps = ['accord', 'transfer', 'dissemination', 'operation', 'evaluation'];

/** Each institution and how far it has come, step by step; each leads to its own page. */
export function institutionsShown(
  telling: Telling,
  { items, next }: { readonly items: readonly TransferInstitution[]; readonly next?: string | undefined },
): Html {
  const { place, words } = telling;
  return html`<section><h2>${words('institutions')}</h2><p>${words('cell')}</p>
<div class="wide" role="region" tabindex="0" aria-label="${words('institutions')}"><table class="cards">
<thead><tr><th scope="col">${words('institution')}</th>${steps.map((step) => html`<th scope="col">${say(place.language, `values.transferStep.${step}`)}</th>`)}</tr></thead>
<tbody>${items.map((one) => institutionRow(telling, one))}</tbody></table></div>
${next === undefined ? '' : html`<p><a href="${addressOf(place, `/transfer?after=${next}`)}">${say(place.language, 'desk.more')}</a></p>`}</section>`;
}

function institutionRow({ place, words }: Telling, one: TransferInstitution): Html {
  const { organization, language } = place;
  const counts = [one.transferred, one.disseminated, one.inOperation, one.evaluated];
  const label = (at: number) => say(language, `values.transferStep.${steps[at]}`);
  const cell = (count: number, at: number) =>
    one.practices === 0
      ? html`<td data-label="${label(at + 1)}">${words('notYet')}</td>`
      : html`<td data-label="${label(at + 1)}" class="${count >= one.practices ? 'heat-2' : 'heat-0'}">${count === 0 ? words('notYet') : words('ofPractices', { count, all: one.practices })}</td>`;
  return html`<tr><th scope="row"><a href="${addressOf({ organization, process: one.process }, '/transfer')}">${one.title}</a>${one.illustrative ? html`<br><small>${words('illustrative')}</small>` : ''}</th>
<td data-label="${label(0)}" class="${one.signedOn === null ? 'heat-0' : 'heat-2'}">${one.signedOn === null ? words('notYet') : words('signedOn', { on: inWords(language, one.signedOn) })}${one.signedOn !== null && one.councilApprovedOn === null ? html`<br><small>${words('withoutCouncil')}</small>` : ''}</td>
${counts.map(cell)}</tr>`;
}
