import { html } from 'hono/html';
import { commitmentsView, commitmentView, type Engine } from '../../engine/index.ts';
import { inWords } from '../../templates/explain/figures.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import type { Telling } from './transfer-page.ts';

const most = 20;

/**
 * The indicators of the process's commitments; one without a baseline is marked, because from nowhere no change can be
 * told. A baseline of zero is one.
 */
export async function indicatorsShown(engine: Engine, { place, words }: Telling): Promise<Html | ''> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const lines = (await commitmentsView(engine, { ...at, limit: most }))?.items ?? [];
  const whole = await Promise.all(
    lines.map(({ commitment }) => commitmentView(engine, { ...at, commitment })),
  );
  const indicators = whole.flatMap((one) =>
    (one?.indicators ?? []).map((indicator) => ({ ...indicator, code: one?.code ?? '' })),
  );
  if (indicators.length === 0) return '';
  const without = indicators.filter(({ baseline }) => baseline === null).length;
  const figure = (value: number | null, none: string): Html =>
    value === null ? html`<strong>${words(none)}</strong>` : html`${inWords(language, value)}`;
  return html`<section><h2>${words('indicators')}</h2>
${without === 0 ? '' : html`<p role="note">${words('withoutBaseline', { count: without, all: indicators.length })}</p>`}
<div class="wide" role="region" tabindex="0" aria-label="${words('indicators')}"><table class="cards">
<thead><tr><th scope="col">${words('indicator')}</th><th scope="col">${words('baseline')}</th><th scope="col">${words('target')}</th></tr></thead>
<tbody>${indicators.map(({ code, name, unit, baseline, target }) => html`<tr><th scope="row">${name} <small>(${code}; ${say(language, `values.indicatorUnit.${unit}`)})</small></th><td data-label="${words('baseline')}">${figure(baseline, 'noBaseline')}</td><td data-label="${words('target')}">${figure(target, 'noTarget')}</td></tr>`)}</tbody></table></div></section>`;
}
