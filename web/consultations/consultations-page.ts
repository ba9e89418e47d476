import { html } from 'hono/html';
import { collectionsView, consultationsView, draftTextsView } from '../../engine/index.ts';
import type { Html } from '../forms/draw-field.ts';
import { below, coded, type Page, when, words } from './page.ts';

const mostListed = 200;

interface Line {
  readonly path: string;
  readonly title: string;
  readonly state: string;
  readonly hours: string;
}

/** Every vote, collection of proposals and text in debate of a process, each with its own page. */
export async function consultationsPage(page: Page) {
  const { engine, organization, process } = page;
  const at = { organization, process, limit: mostListed };
  const [votes, collections, texts] = await Promise.all([
    consultationsView(engine, at),
    collectionsView(engine, at),
    draftTextsView(engine, at),
  ]);
  const hours = (from: string | null, to: string | null) =>
    from === null || to === null ? '' : words(page, 'hours', { from: when(page, from), to: when(page, to) });
  const told = (votes?.items ?? []).filter(({ state }) => state !== 'drafted' && state !== 'discarded');
  const body = html`${list(
    page,
    'votes',
    told.map(({ id, title, state, opensAt, closesAt }) => ({
      ...{ path: `consultations/${id}`, title, hours: hours(opensAt, closesAt) },
      state: coded(page, `states.consultation.${state}`),
    })),
  )}${list(
    page,
    'collections',
    (collections?.items ?? []).map(({ id, state, terms }) => ({
      ...{ path: `collections/${id}`, title: terms.title, hours: hours(terms.opensAt, terms.supportsUntil) },
      state: coded(page, `states.collection.${state}`),
    })),
  )}${list(
    page,
    'texts',
    (texts?.items ?? []).map(({ id, title, state, opensAt, closesAt }) => ({
      ...{ path: `texts/${id}`, title, hours: hours(opensAt, closesAt) },
      state: coded(page, `states.draft-text.${state}`),
    })),
  )}`;
  return { title: words(page, 'title'), body };
}

function list(page: Page, of: 'votes' | 'collections' | 'texts', lines: readonly Line[]): Html {
  return html`<section><h2>${words(page, of)}</h2>${
    lines.length === 0
      ? html`<p>${words(page, `none.${of}`)}</p>`
      : html`<ul>${lines.map(({ path, title, state, hours }) => html`<li><a href="${below(page, path)}">${title}</a><br>${state}. ${hours}</li>`)}</ul>`
  }</section>`;
}
