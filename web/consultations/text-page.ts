import { html } from 'hono/html';
import { articleContributionsView, textVersionView } from '../../engine/index.ts';
import type { Html } from '../forms/draw-field.ts';
import { unseen } from './collection-page.ts';
import { below, coded, doing, type Page, paragraphs, when, words } from './page.ts';

type Version = NonNullable<Awaited<ReturnType<typeof textVersionView>>>;
type Article = Version['articles'][number];

/** A text in debate: its articles, what was said of each and what was answered, and what changed in this version. */
export async function textPage(page: Page, text: string) {
  const { engine, organization, process, visit } = page;
  const asked = visit.c.req.query('version');
  const version = asked !== undefined && /^\d{1,6}$/.test(asked) ? Number(asked) : undefined;
  const view = await textVersionView(engine, { organization, process, text, version });
  if (view === undefined) return undefined;
  const { state, opensAt, closesAt, changes, articles, latest } = view;
  const article = visit.c.req.query('article');
  const said = articles.some(({ article: code }) => code === article) ? article : undefined;
  const hours =
    opensAt === null || closesAt === null
      ? ''
      : words(page, 'hours', { from: when(page, opensAt), to: when(page, closesAt) });
  const versions = Array.from({ length: latest }, (_, at) => at + 1);
  const gone = (changes ?? []).filter(({ is }) => is === 'removed');
  const body = html`<p>${coded(page, `states.draft-text.${state}`)}. ${words(page, 'version', { version: view.version })} ${hours}</p>
<nav><ul>${versions.map((one) => html`<li><a href="?version=${one}">${words(page, 'version', { version: one })}</a></li>`)}</ul></nav>
${articles.map((one) => articleSection(page, view, one))}
${gone.length === 0 ? '' : html`<section><h2>${words(page, 'gone')}</h2><ul>${gone.map(({ before, heading }) => html`<li>${words(page, 'article', { number: before ?? 0 })} ${heading ?? ''}</li>`)}</ul></section>`}
${said === undefined ? '' : await contributionsOf(page, { text, version: view.version, article: said })}
<p><a href="${below(page, 'consultations')}">${words(page, 'all')}</a></p>`;
  return { title: view.title, body };
}

function articleSection(page: Page, view: Version, one: Article): Html {
  const { article, number, heading, body, said, answer } = one;
  const change = view.changes?.find((changed) => changed.article === article);
  const asked = new URLSearchParams({ version: String(view.version), article });
  return html`<section id="${article}"><h2>${words(page, 'article', { number })} ${heading ?? ''}</h2>
${change === undefined ? '' : html`<p><em>${coded(page, `documents.words.articleChange.${change.is}`)}${change.because === null ? '' : html`: ${change.because}`}</em></p>`}
${change?.is === 'changed' ? html`<p>${change.runs.map(run)}</p>` : paragraphs(body)}
${said === null ? '' : html`<p><a href="?${asked.toString()}#said">${words(page, 'said', { ...said })}</a></p>`}
${answer === null ? '' : html`<blockquote><p><strong>${coded(page, `documents.words.articleOutcome.${answer.outcome}`)}</strong></p>${paragraphs(answer.response)}</blockquote>`}
${view.takesContributions ? html`<p>${doing(page, 'comment-article', { text: view.text, article })}</p>` : ''}</section>`;
}

const run = ({ is, text }: { is: 'same' | 'gone' | 'new'; text: string }): Html =>
  is === 'same' ? html`${text}` : is === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;

async function contributionsOf(
  page: Page,
  of: { text: string; version: number; article: string },
): Promise<Html> {
  const { engine, organization, process, visit } = page;
  const after = visit.c.req.query('after');
  const from = after !== undefined && /^[0-9a-f-]{36}$/.test(after) ? { after } : {};
  const listed = await articleContributionsView(engine, { organization, process, ...of, ...from, limit: 50 });
  const more = new URLSearchParams({
    version: String(of.version),
    article: of.article,
    after: listed?.next ?? '',
  });
  return html`<section id="said"><h2>${words(page, 'contributions')}</h2>
<ul>${(listed?.items ?? []).map(
    ({ position, body, wording, hidden, erased }) =>
      html`<li><strong>${coded(page, `values.articlePosition.${position}`)}</strong> ${body === null ? unseen(page, { hidden, erased }) : paragraphs(body)}${wording === null ? '' : html`<blockquote>${paragraphs(wording)}</blockquote>`}</li>`,
  )}</ul>
${listed?.next === undefined ? '' : html`<p><a href="?${more.toString()}#said">${words(page, 'more')}</a></p>`}</section>`;
}
