import { html } from 'hono/html';
import { type ConsultationView, consultationView } from '../../engine/index.ts';
import type { Html } from '../forms/draw-field.ts';
import { amount, below, coded, doing, type Page, paragraphs, table, when, words } from './page.ts';

/** A vote: what is asked and how, and once it is published its result, by the kind of consultation. */
export async function consultationPage(page: Page, consultation: string) {
  const { engine, organization, process } = page;
  const view = await consultationView(engine, { organization, process, consultation });
  if (view === undefined || view.frozenAt === null) return undefined;
  const { charter, state, result, voting } = view;
  const { opensAt, closesAt, vote } = charter;
  const hours = words(page, 'hours', { from: when(page, opensAt), to: when(page, closesAt) });
  const body = html`${paragraphs(charter.question)}
<p>${coded(page, `values.voteKind.${vote?.kind ?? 'ranking'}`)}. ${coded(page, `states.consultation.${state}`)}. ${hours}</p>
${voting === 'open' ? html`<p>${words(page, 'open')}</p>` : ''}
${optionsOf(page, view)}
${result === null ? html`<p>${words(page, 'noResult')}</p>` : resultOf(page, view)}
${state === 'published' ? html`<p>${doing(page, 'raise-objection', { consultation })}</p>` : ''}
<p><a href="${below(page, 'consultations')}">${words(page, 'all')}</a></p>`;
  return { title: charter.title, body };
}

function optionsOf(page: Page, { charter }: ConsultationView): Html {
  const { options, vote } = charter;
  if (vote?.kind !== 'participatory-budget')
    return html`<section><h2>${words(page, 'options')}</h2><ol>${options.map(({ title }) => html`<li>${title}</li>`)}</ol></section>`;
  const { currency, ceilingMinor, parts = [] } = vote;
  const partOf = (code: string | undefined) => parts.find((part) => part.code === code)?.title ?? '';
  const rows = options.map(({ title, costMinor = 0, part }) => [
    title,
    partOf(part),
    amount(page, costMinor, currency),
  ]);
  const caption = words(page, 'budget', { ceiling: amount(page, ceilingMinor, currency) });
  const heads = ['option', 'part', 'cost'].map((head) => words(page, head));
  return html`${table(caption, heads, rows)}<p>${coded(page, `documents.words.unfittingLong.${vote.unfitting}`)}</p>`;
}

function resultOf(page: Page, { charter, result, id }: ConsultationView): Html {
  const { organization, process } = page;
  const tally = result!.tally;
  const titles = new Map(charter.options.map(({ code, title }) => [code, title]));
  const titleOf = (code: string) => titles.get(code) ?? code;
  const counted = words(page, 'counted', {
    ballots: tally.ballots,
    valid: tally.valid,
    blank: tally.blank,
    spoiled: tally.spoiled,
  });
  return html`<section><h2>${words(page, 'result')}</h2>
<p>${coded(page, `values.consultationOutcome.${result!.outcome}`)}. ${counted}</p>
${tally.matters === undefined ? '' : mattersOf(page, tally.matters, titleOf)}
${tally.budget === undefined ? '' : budgetOf(page, tally.budget, titleOf)}
${tally.matters === undefined && tally.budget === undefined ? rankingOf(page, tally, titleOf) : ''}
<p><a href="/api/${organization}/processes/${process}/consultations/${id}/recount">${words(page, 'recount')}</a></p></section>`;
}

type Tally = NonNullable<ConsultationView['result']>['tally'];
type TitleOf = (code: string) => string;

function mattersOf(page: Page, matters: NonNullable<Tally['matters']>, titleOf: TitleOf): Html {
  const rows = matters.map(({ matter, yes, no, blank, required, passed }) => [
    ...[titleOf(matter), yes, no, blank, required ?? ''],
    words(page, passed ? 'passes' : 'fails'),
  ]);
  const heads = ['matter', 'yes', 'no', 'blank', 'required', 'outcome'].map((head) => words(page, head));
  return table(words(page, 'eachMatter'), heads, rows);
}

function budgetOf(page: Page, budget: NonNullable<Tally['budget']>, titleOf: TitleOf): Html {
  const { currency, ceilingMinor, spentMinor, leftMinor } = budget;
  const rows = budget.lines.map(({ option, votes, costMinor, decision }) => [
    ...[titleOf(option), votes, amount(page, costMinor, currency)],
    coded(page, `documents.words.budgetDecision.${decision}`),
  ]);
  const heads = ['option', 'votes-given', 'cost', 'outcome'].map((head) => words(page, head));
  const caption = words(page, 'givenOut', {
    ceiling: amount(page, ceilingMinor, currency),
    spent: amount(page, spentMinor, currency),
    left: amount(page, leftMinor, currency),
  });
  return table(caption, heads, rows);
}

function rankingOf(page: Page, { options, winners }: Tally, titleOf: TitleOf): Html {
  const rows = options.map(({ option, rank, votes, percent }) => [
    ...[titleOf(option), rank, votes, percent],
    words(page, winners.includes(option) ? 'enters' : 'entersNot'),
  ]);
  const heads = ['option', 'rank', 'votes-given', 'percent', 'outcome'].map((head) => words(page, head));
  return table(words(page, 'ranking'), heads, rows);
}
