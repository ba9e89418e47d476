import { html } from 'hono/html';
import { collectedProposalsView, collectionsView } from '../../engine/index.ts';
import type { Html } from '../forms/draw-field.ts';
import { below, coded, doing, type Page, paragraphs, when, words } from './page.ts';

const mostListed = 200;

/** A collection of proposals: what is asked, what was submitted, and what has the supports that get an answer. */
export async function collectionPage(page: Page, collection: string) {
  const { engine, organization, process, visit } = page;
  const at = { organization, process, limit: mostListed };
  const view = (await collectionsView(engine, at))?.items.find(({ id }) => id === collection);
  if (view === undefined) return undefined;
  const { terms, state, takesProposals, takesSupports, proposals, reached } = view;
  const after = visit.c.req.query('after');
  const from = after !== undefined && /^\d{1,9}$/.test(after) ? { after } : {};
  const listed = await collectedProposalsView(engine, { ...at, ...from, collection, limit: 50 });
  const hours = words(page, 'collectionHours', {
    from: when(page, terms.opensAt),
    to: when(page, terms.closesAt),
    until: when(page, terms.supportsUntil),
  });
  const body = html`${paragraphs(terms.question)}
<p>${coded(page, `states.collection.${state}`)}. ${hours}</p>
<p>${words(page, 'threshold', { threshold: terms.threshold, proposals, reached })}</p>
${takesProposals ? html`<p>${doing(page, 'submit-proposal', { collection })}</p>` : ''}
<ol>${(listed?.items ?? []).map((one) => proposalLine(page, one, takesSupports))}</ol>
${listed?.next === undefined ? '' : html`<p><a href="?after=${listed.next}">${words(page, 'more')}</a></p>`}
<p><a href="${below(page, 'consultations')}">${words(page, 'all')}</a></p>`;
  return { title: terms.title, body };
}

type Collected = NonNullable<Awaited<ReturnType<typeof collectedProposalsView>>>['items'][number];

function proposalLine(page: Page, one: Collected, takesSupports: boolean): Html {
  const { number, title, body, supports, reached, hidden, erased, id, state } = one;
  const { organization, process } = page;
  const taken =
    one.proposal === null
      ? ''
      : html` <a href="/api/${organization}/processes/${process}/proposals/${one.proposal}/trace">${words(page, 'answer')}</a>`;
  return html`<li value="${number}">${title === null ? unseen(page, { hidden, erased }) : html`<strong>${title}</strong>${paragraphs(body ?? '')}`}
<p>${words(page, 'supports', { supports })} ${reached ? words(page, 'reached') : ''}${taken}</p>
${takesSupports && (state === 'visible' || state === 'taken-up') ? doing(page, 'support-proposal', { collected: id }) : ''}</li>`;
}

/** Why words are not shown. */
export function unseen(page: Page, { hidden, erased }: Pick<Collected, 'hidden' | 'erased'>): Html {
  if (erased !== null)
    return html`<em>${words(page, 'erased', { why: coded(page, `values.code.${erased.reason}`) })}</em>`;
  const why = hidden === null ? '' : coded(page, `values.code.${hidden.reason}`);
  return html`<em>${words(page, 'hidden', { why, explanation: hidden?.explanation ?? '' })}</em>`;
}
