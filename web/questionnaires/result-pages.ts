import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../../api/env.ts';
import {
  type InstitutionComparisonView,
  institutionComparisonView,
  type QuestionnaireItem,
  type QuestionnaireView,
  surveyedInstitutionsView,
} from '../../engine/index.ts';
import { type Visit, visited, type Web } from '../answer.ts';
import { inZone } from '../desk/in-zone.ts';
import type { Html } from '../forms/draw-field.ts';
import { closedChoices } from './answer-form.ts';
import { type AtQuestionnaire, atQuestionnaire } from './at-questionnaire.ts';

const base = '/o/:organization/p/:process/questionnaires/:questionnaire';

/** The public pages of a questionnaire: how many answered, and what both sides say, by dimension, item and institution. */
export function resultPages(app: Hono<Env>, web: Web): void {
  app.get(
    base,
    visited(web, async (visit) => {
      const of = await atQuestionnaire(visit);
      return of === undefined ? visit.c.notFound() : overview(visit, of);
    }),
  );
  app.get(
    `${base}/institutions/:institution`,
    visited(web, async (visit) => {
      const of = await atQuestionnaire(visit);
      const { institution = '' } = visit.c.req.param() as { institution?: string };
      const compared =
        of === undefined
          ? undefined
          : await institutionComparisonView(visit.engine, { ...of.at, institution });
      return of === undefined || compared === undefined ? visit.c.notFound() : onePage(visit, of, compared);
    }),
  );
}

async function overview(visit: Visit, of: AtQuestionnaire): Promise<Response> {
  const { view, path } = of;
  const { response, citizens, open, content } = view;
  const percent = (share: { percent: number | null }) => percentIn(visit, share.percent);
  const told = (at: string) => inZone(at, view.timeZone, visit.language);
  const body = html`<p>${content.purpose}</p>
${inventedNote(visit, content)}
<dl>
<dt>${visit.say('pages.questionnaire.response')}</dt><dd>${visit.say('pages.questionnaire.share', { count: response.count, of: response.of, percent: percent(response) })}</dd>
<dt>${visit.say('pages.questionnaire.citizens')}</dt><dd>${citizens.answers}</dd>
<dt>${visit.say('pages.questionnaire.coverage')}</dt><dd>${visit.say('pages.questionnaire.share', { count: citizens.coverage.count, of: citizens.coverage.of, percent: percent(citizens.coverage) })}</dd>
${view.dueAt === null ? '' : html`<dt>${visit.say('pages.questionnaire.due')}</dt><dd>${told(view.dueAt)}</dd>`}
${view.publishedAt === null ? '' : html`<dt>${visit.say('pages.questionnaire.published')}</dt><dd>${told(view.publishedAt)}</dd>`}
</dl>
${open?.now === true ? html`<p><a href="${visit.to(`${path}/answer`)}" role="button">${visit.say('pages.questionnaire.answer')}</a></p>` : ''}
${view.items === null ? html`<p>${visit.say('pages.questionnaire.notPublished')}</p>` : await figures(visit, of)}`;
  return visit.page({ title: content.title, body });
}

/** Said on every page of the questionnaire: what is invented, and what of it is not. */
const inventedNote = (visit: Visit, { illustrative, source }: QuestionnaireView['content']): Html | '' =>
  illustrative
    ? html`<p role="note">${visit.say('pages.questionnaire.illustrative', { source: source ?? '' })}</p>`
    : '';

async function figures(visit: Visit, { view, at, path }: AtQuestionnaire): Promise<Html> {
  const { dimensions, items, suppressedBelow, content, compared, response, citizens } = view;
  const covered = await surveyedInstitutionsView(visit.engine, { ...at, which: 'covered', limit: 5000 });
  const texts = new Map(content.dimensions.flatMap((one) => one.items.map((item) => [item.code, item.text])));
  const api = `/api/${at.organization}/processes/${at.process}/questionnaires/${at.questionnaire}`;
  return html`<p>${visit.say('pages.questionnaire.hidden', { k: suppressedBelow ?? 0 })}</p>
${compared === null ? '' : html`<p>${visit.say('pages.questionnaire.compared', { institutions: compared.institutions, answered: response.count, citizens: citizens.answers, near: compared.differFrom, far: compared.farFrom })}</p>`}
<h2>${visit.say('pages.questionnaire.byDimension')}</h2>
<table><thead><tr>${['dimension', 'institutionsSay', 'citizensSay', 'difference'].map((name) => html`<th scope="col">${visit.say(`pages.questionnaire.${name as 'dimension'}`)}</th>`)}</tr></thead>
<tbody>${(dimensions ?? []).map(
    ({ title, means, difference }) =>
      html`<tr><th scope="row">${title}</th><td>${meanIn(visit, means.mirrored)}</td><td>${meanIn(visit, means.citizens)}</td><td>${differenceIn(visit, means, difference)}</td></tr>`,
  )}</tbody></table>
<h2>${visit.say('pages.questionnaire.byInstitution')}</h2>
<ul>${(covered?.items ?? []).map(({ institution, title }) => html`<li><a href="${visit.to(`${path}/institutions/${institution}`)}">${title}</a></li>`)}</ul>
<h2>${visit.say('pages.questionnaire.byItem')}</h2>
<table><thead><tr>${['item', 'institutionsSay', 'citizensSay', 'difference'].map((name) => html`<th scope="col">${visit.say(`pages.questionnaire.${name as 'item'}`)}</th>`)}</tr></thead>
<tbody>${(items ?? []).map(
    ({ item, means, difference }) =>
      html`<tr><th scope="row">${texts.get(item) ?? item}</th><td>${meanIn(visit, means.mirrored)}</td><td>${meanIn(visit, means.citizens)}</td><td>${differenceIn(visit, means, difference)}</td></tr>`,
  )}</tbody></table>
<p><a href="${api}/figures.csv">${visit.say('pages.questionnaire.csvFigures')}</a> · <a href="${api}/answers.csv">${visit.say('pages.questionnaire.csvAnswers')}</a></p>`;
}

type OverallDifference = NonNullable<QuestionnaireView['items']>[number]['difference'];

/** How two means differ, in words and in points. */
function differenceIn(
  visit: Visit,
  { mirrored, citizens }: { readonly mirrored: number | null; readonly citizens: number | null },
  difference: OverallDifference,
): string {
  const words = visit.say(`pages.questionnaire.overall.${difference}`);
  if (mirrored === null || citizens === null) return words;
  const points = numberIn(visit, Math.round(Math.abs(mirrored - citizens) * 10) / 10);
  return visit.say('pages.questionnaire.points', { words, points });
}

const meanIn = (visit: Visit, mean: number | null): string =>
  mean === null ? visit.say('pages.questionnaire.notTold') : numberIn(visit, mean);

const numberIn = ({ language }: Visit, value: number): string =>
  new Intl.NumberFormat(language).format(value);

const percentIn = (visit: Visit, percent: number | null): string =>
  percent === null ? '–' : numberIn(visit, percent);

async function onePage(
  visit: Visit,
  { view, path }: AtQuestionnaire,
  compared: InstitutionComparisonView,
): Promise<Response> {
  const items = new Map(
    view.content.dimensions.flatMap((one) => one.items.map((item) => [item.code, item] as const)),
  );
  const few = compared.citizens === null;
  const citizens = few
    ? visit.say('pages.questionnaire.fewCitizens', { k: compared.suppressedBelow })
    : visit.say('pages.questionnaire.manyCitizens', { count: compared.citizens ?? 0 });
  const body = html`${inventedNote(visit, view.content)}
<p>${citizens}</p>
${compared.dimensions.map(
  (dimension) => html`<h2>${dimension.title}</h2>
<ul>${Object.entries(dimension.differences).map(([name, count]) => html`<li>${visit.say(`pages.questionnaire.differences.${name as 'confirmed'}`)}: ${count}</li>`)}</ul>
<table><thead><tr>${['item', 'institutionSays', 'citizensSay', 'difference'].map((name) => html`<th scope="col">${visit.say(`pages.questionnaire.${name as 'item'}`)}</th>`)}</tr></thead>
<tbody>${dimension.items.map(
    (line) =>
      html`<tr><th scope="row">${line.text}</th><td>${saidIn(visit, items.get(line.item), line.institution)}</td><td>${countsIn(visit, items.get(line.item), line.citizens)}</td><td>${visit.say(`pages.questionnaire.differences.${line.difference}`)}</td></tr>`,
  )}</tbody></table>`,
)}
<p><a href="${visit.to(path)}">${visit.say('pages.questionnaire.backToAll')}</a></p>`;
  return visit.page({ title: `${compared.title}: ${view.content.title}`, body });
}

const labelOf = (visit: Visit, item: QuestionnaireItem | undefined, value: string): string => {
  if (value === 'dont-know') return visit.say('pages.questionnaire.dontKnow');
  if (value === 'blank') return visit.say('pages.questionnaire.blank');
  return (
    (item === undefined ? [] : closedChoices(visit, item)).find((one) => one.value === value)?.label ?? value
  );
};

const saidIn = (visit: Visit, item: QuestionnaireItem | undefined, value: string | null): string =>
  value === null ? visit.say('pages.questionnaire.silent') : labelOf(visit, item, value);

type Counts = NonNullable<QuestionnaireView['items']>[number]['citizens'];

function countsIn(visit: Visit, item: QuestionnaireItem | undefined, counts: Counts | null): Html | string {
  if (counts === null) return visit.say('pages.questionnaire.notTold');
  const told = Object.entries(counts).filter(([, count]) => count === null || count > 0);
  return html`${told.map(([value, count], at) => html`${at === 0 ? '' : html`<br>`}${labelOf(visit, item, value)}: ${count ?? visit.say('pages.questionnaire.notTold')}`)}`;
}
