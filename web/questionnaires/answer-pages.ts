import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../../api/env.ts';
import {
  execute,
  publicPrincipal,
  questionnaireByKey,
  type Refusal,
  surveyedInstitutionsView,
} from '../../engine/index.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { explainRefusal } from '../../templates/explain/refusal.ts';
import { type Visit, visited, type Web } from '../answer.ts';
import { inZone } from '../desk/in-zone.ts';
import type { Html } from '../forms/draw-field.ts';
import { politeness } from '../politeness.ts';
import { answerFields, type Filling } from './answer-form.ts';
import { type AtQuestionnaire, atQuestionnaire } from './at-questionnaire.ts';
import { readAnswers } from './read-answers.ts';

const base = '/o/:organization/p/:process/questionnaires/:questionnaire';
/** Where forms of answers are sent to. */
export const answerPaths = [`${base}/answer`, `${base}/by/:key`] as const;

/** Where a questionnaire is answered: by anybody or whoever has a code, and by an institution with its key. */
export function answerPages(app: Hono<Env>, web: Web): void {
  const admits = politeness(web.engine.clock);
  const [open, byKey] = answerPaths;
  const page = (draw: (visit: Visit, of: AtQuestionnaire) => Promise<Response>) =>
    visited(web, async (visit) => {
      const of = await atQuestionnaire(visit);
      if (of === undefined) return visit.c.notFound();
      if (admits(visit.place)) return draw(visit, of);
      visit.c.header('Retry-After', '60');
      return visit.refuse('pages.tooManyTries', 429);
    });
  app.get(
    open,
    page(async (visit, of) => citizenPage(visit, of, { about: '', code: '', answers: {} })),
  );
  app.post(open, page(takeCitizen));
  app.get(
    byKey,
    page(async (visit, of) => institutionPage(visit, of)),
  );
  app.post(byKey, page(takeInstitution));
}

/** What the public's form holds besides the answers. */
interface CitizenForm {
  readonly about: string;
  readonly code: string;
  readonly answers: Filling['answers'];
  readonly refusal?: Refusal;
}

async function citizenPage(visit: Visit, of: AtQuestionnaire, form: CitizenForm): Promise<Response> {
  const { view, at, path } = of;
  const { open, content } = view;
  if (open?.now !== true) return notNow(visit, of);
  const institutions = await surveyedInstitutionsView(visit.engine, { ...at, limit: 5000 });
  const faults = faultsOf(visit, form.refusal);
  const chosen = (code: string) => (code === form.about ? html` selected` : '');
  const until = inZone(open.closesAt, view.timeZone, visit.language);
  const body = html`<p>${content.purpose}</p>
<p>${visit.say('pages.questionnaire.anonymous', { until })}</p>
${faultList(visit, form.refusal, faults)}
<form method="post" action="${visit.to(`${path}/answer`)}">
<input type="hidden" name="request" value="${randomUUID()}">
<label for="i-about">${visit.say('pages.questionnaire.about')}</label>
<select id="i-about" name="about" required${faults.has('about') ? html` aria-invalid="true" aria-describedby="e-about"` : ''}><option value="">${visit.say('pages.questionnaire.choose')}</option>${(
    institutions?.items ?? []
  ).map(
    ({ institution, title }) => html`<option value="${institution}"${chosen(institution)}>${title}</option>`,
  )}</select>
${faults.has('about') ? html`<strong class="complaint" id="e-about">${faults.get('about')}</strong>` : ''}
${open.access === 'code' ? codeField(visit, form, faults) : ''}
${answerFields(visit, content, { side: 'citizen', answers: form.answers, faults })}
<button type="submit">${visit.say('pages.questionnaire.send')}</button>
</form>`;
  return titled(visit, content.title, body, form.refusal);
}

const codeField = (visit: Visit, { code }: CitizenForm, faults: ReadonlyMap<string, string>): Html =>
  html`<label for="i-code">${visit.say('pages.questionnaire.code')}</label>
<input id="i-code" name="code" value="${code}" required autocomplete="off" autocapitalize="characters" spellcheck="false"${faults.has('code') ? html` aria-invalid="true" aria-describedby="e-code"` : ''}>
${faults.has('code') ? html`<strong class="complaint" id="e-code">${faults.get('code')}</strong>` : ''}`;

async function takeCitizen(visit: Visit, of: AtQuestionnaire): Promise<Response> {
  const { at, view } = of;
  const { answers, field } = await readAnswers(visit, view.content, 'citizen');
  const [about, code] = [field('about'), field('code')];
  const { questionnaire, ...where } = at;
  const given = { questionnaire, about, answers, ...(code === '' ? {} : { code }) };
  const key = keyOf(field('request'));
  const answer = await execute(visit.engine, publicPrincipal, {
    ...where,
    command: 'answer-as-citizen',
    input: given,
    key,
  });
  if (!answer.ok) return citizenPage(visit, of, { about, code, answers, refusal: answer.refusal });
  return thanks(visit, of, 'pages.questionnaire.thanksCitizen');
}

async function institutionPage(
  visit: Visit,
  of: AtQuestionnaire,
  sent?: { readonly answers: Filling['answers']; readonly refusal: Refusal },
): Promise<Response> {
  const { view, at, path } = of;
  const key = (visit.c.req.param() as Record<string, string>).key ?? '';
  const found = await questionnaireByKey(visit.engine, { ...at, key });
  if (found === undefined) return visit.refuse('pages.questionnaire.keyNotGood', 404);
  if (view.state !== 'frozen' || view.dueAt === null || visit.engine.clock.now() > view.dueAt)
    return notNow(visit, of);
  const faults = faultsOf(visit, sent?.refusal);
  const until = inZone(view.dueAt, view.timeZone, visit.language);
  const again =
    found.answers === null
      ? ''
      : html`<p role="status">${visit.say('pages.questionnaire.answeredAlready')}</p>`;
  const answers = sent?.answers ?? found.answers ?? {};
  const body = html`<p><strong>${found.title}</strong></p>
<p>${view.content.purpose}</p>
<p>${visit.say('pages.questionnaire.until', { until })}</p>
${again}${faultList(visit, sent?.refusal, faults)}
<form method="post" action="${visit.to(`${path}/by/${encodeURIComponent(key)}`)}">
<input type="hidden" name="request" value="${randomUUID()}">
${answerFields(visit, view.content, { side: 'institution', answers, faults })}
<button type="submit">${visit.say('pages.questionnaire.send')}</button>
</form>`;
  return titled(visit, view.content.title, body, sent?.refusal);
}

async function takeInstitution(visit: Visit, of: AtQuestionnaire): Promise<Response> {
  const { at, view } = of;
  const key = (visit.c.req.param() as Record<string, string>).key ?? '';
  const { answers, field } = await readAnswers(visit, view.content, 'institution');
  const { questionnaire, ...where } = at;
  const answer = await execute(visit.engine, publicPrincipal, {
    ...{ ...where, command: 'answer-as-institution', input: { questionnaire, key, answers } },
    key: keyOf(field('request')),
  });
  if (!answer.ok) return institutionPage(visit, of, { answers, refusal: answer.refusal });
  return thanks(visit, of, 'pages.questionnaire.thanksInstitution');
}

/** Each form that is opened has its key, so that one sent twice is taken once. */
const keyOf = (given: string): string => (/^[0-9a-f-]{36}$/.test(given) ? given : randomUUID());

/** What is wrong, by item or field; what is wrong with the whole is not among it. */
function faultsOf(visit: Visit, refusal: Refusal | undefined): ReadonlyMap<string, string> {
  if (refusal?.code !== 'invalid') return new Map();
  return new Map(
    refusal.issues.map(({ path, reason, details }) => [
      path.replace(/^answers\./, ''),
      explainReason(visit.language, path === 'about' && reason !== 'required' ? 'required' : reason, details),
    ]),
  );
}

/** Says first how many things are to be mended, each with the way to it. Nothing that was filled in is lost. */
function faultList(
  visit: Visit,
  refusal: Refusal | undefined,
  faults: ReadonlyMap<string, string>,
): Html | '' {
  if (refusal === undefined) return '';
  if (faults.size === 0) {
    const { detail, next } = explainRefusal(visit.language, refusal);
    return html`<p role="alert">${detail} ${next}</p>`;
  }
  return html`<div role="alert"><p>${visit.say('pages.questionnaire.mend', { count: faults.size })}</p>
<ul>${[...faults].map(([name, text]) => html`<li><a href="#i-${name}">${text}</a></li>`)}</ul></div>`;
}

async function titled(visit: Visit, title: string, body: Html, refusal?: Refusal): Promise<Response> {
  const shown = refusal === undefined ? title : `${visit.say('pages.questionnaire.fault')} ${title}`;
  return visit.page({ title: shown, body }, refusal === undefined ? 200 : 422);
}

async function notNow(visit: Visit, { view, path }: AtQuestionnaire): Promise<Response> {
  const { open, publishedAt, timeZone } = view;
  const begins = open !== null && visit.engine.clock.now() < open.opensAt;
  const text = begins
    ? visit.say('pages.questionnaire.opensLater', { from: inZone(open.opensAt, timeZone, visit.language) })
    : visit.say('pages.questionnaire.over');
  const results =
    publishedAt === null
      ? ''
      : html`<p><a href="${visit.to(path)}">${visit.say('pages.questionnaire.results')}</a></p>`;
  return visit.page(
    { title: view.content.title, body: html`<p role="status">${text}</p>${results}` },
    begins ? 200 : 410,
  );
}

async function thanks(
  visit: Visit,
  { path }: AtQuestionnaire,
  text: 'pages.questionnaire.thanksCitizen' | 'pages.questionnaire.thanksInstitution',
): Promise<Response> {
  const body = html`<p role="status">${visit.say(text)}</p><p><a href="${visit.to(path)}">${visit.say('pages.questionnaire.results')}</a></p>`;
  return visit.page({ title: visit.say('pages.questionnaire.thanks'), body });
}
