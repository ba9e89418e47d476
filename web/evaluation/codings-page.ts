import { html } from 'hono/html';
import {
  carriedLessonsView,
  commitmentView,
  type Engine,
  lessonsView,
  type MechanismCodingView,
  mechanismCodingsView,
  processView,
} from '../../engine/index.ts';
import { inWords } from '../../templates/explain/figures.ts';
import { say } from '../../templates/messages.ts';
import { codeWords } from '../desk/code-words.ts';
import { evidenceShown } from '../desk/evidence.ts';
import { pageWords, type Words } from '../desk/page-words.ts';
import { addressOf, type Place } from '../desk/place.ts';
import { taskList } from '../desk/task-list.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';

type At = Place & { readonly process: string };
type Lesson = NonNullable<Awaited<ReturnType<typeof lessonsView>>>['items'][number];
type Commitment = Awaited<ReturnType<typeof commitmentView>>;
type Carried = NonNullable<Awaited<ReturnType<typeof carriedLessonsView>>>['items'][number];

const most = 200;
const aPage = 20;
const acts = ['record-mechanism-coding', 'record-lesson', 'carry-lessons'];

/** For everybody: what an independent mechanism said of each commitment, and what became of what it recommended. */
export async function codingsPage(engine: Engine, place: At, after?: string): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process, limit: most };
  const [of, codings, lessons, carried, tasks] = await Promise.all([
    processView(engine, at),
    mechanismCodingsView(engine, { ...at, after, limit: aPage }),
    lessonsView(engine, at),
    carriedLessonsView(engine, at),
    tasksOf(engine, place),
  ]);
  if (of === undefined || codings === undefined) return undefined;
  const words = pageWords(language, 'codingsPage');
  const may = tasks.filter(({ command }) => acts.includes(command));
  const answers = tasks.some(({ command }) => command === 'answer-lesson');
  const commitments = await Promise.all(
    codings.items.map(({ commitment }) => commitmentView(engine, { organization, process, commitment })),
  );
  const known = lessons?.items ?? [];
  const coded = new Set(codings.items.flatMap(({ lessons: of }) => of));
  const others = known.filter(({ lesson }) => !coded.has(lesson));
  return html`<h1>${words('title')}</h1>
<p><a href="${addressOf(place)}">${of.title}</a></p>
<p>${words('help')}</p>
${codings.items.length === 0 ? html`<p role="status">${words('none')}</p>` : legend(language, words)}
${codings.items.map((one, index) => codingShown(place, words, { one, of: commitments[index], lessons: known }))}
${codings.next === undefined ? '' : html`<p><a href="${addressOf(place, `/codings?after=${codings.next}`)}">${say(language, 'desk.more')}</a></p>`}
${others.length === 0 ? '' : html`<section><h2>${words('lessons')}</h2><ul class="begins">${others.map((one) => lessonLine(language, one))}</ul></section>`}
${carriedShown(place, words, carried?.items ?? [], answers)}
${may.length === 0 ? '' : html`<section><h2>${say(language, 'desk.tasks')}</h2>${taskList(place, may, '?back=/codings')}</section>`}`;
}

/** What is no level, told apart before the first table: none of these is a no. */
function legend(language: Place['language'], words: Words): Html {
  const kinds = ['no-data', 'blank', 'unknown', 'not-applicable'] as const;
  return html`<details><summary>${words('legend')}</summary><dl>${kinds.map((kind) => html`<dt>${answerWords(language, kind)}</dt><dd>${say(language, `values.noLevelMeans.${kind}`)}</dd>`)}</dl></details>`;
}

/** A level of a scale, or one of the answers that are none. */
const answerWords = (language: Place['language'], answer: string): string =>
  answer === 'no-data' || answer === 'blank'
    ? say(language, `values.code.${answer}`)
    : say(language, `values.scaleAnswer.${answer}`);

function codingShown(
  place: At,
  words: Words,
  { one, of, lessons }: { one: MechanismCodingView; of: Commitment; lessons: readonly Lesson[] },
): Html {
  const { language } = place;
  const on = one.publishedOn === null ? words('undated') : inWords(language, one.publishedOn);
  const named = of?.title ?? one.code;
  const milestone = (code: string) => of?.milestones.find((each) => each.code === code)?.title ?? code;
  const recommended = lessons.filter(({ lesson }) => one.lessons.includes(lesson));
  return html`<section><h2>${named}</h2>
<p>${words('by', { mechanism: one.mechanism, report: one.report, on })}</p>
<div class="wide" role="region" tabindex="0" aria-label="${words('answersTo', { of: named })}"><table>
<thead><tr><th scope="col">${words('scale')}</th><th scope="col">${words('answer')}</th><th scope="col">${words('levels')}</th></tr></thead>
<tbody>${one.scales.map((scale) => scaleRow(language, words, scale))}</tbody></table></div>
<h3>${words('criticisms')}</h3>
${
  one.criticisms.length === 0
    ? html`<p>${words('noCriticisms')}</p>`
    : html`<ul class="begins">${one.criticisms.map(
        ({ code, milestone: at, others, words: said }) =>
          html`<li><strong>${codeWords(language, { command: 'record-mechanism-coding', field: 'code', code })}</strong>${at === undefined ? '' : ` (${words('milestone', { title: milestone(at) })})`}${others.length === 0 ? '' : ` (${words('others', { codes: others.join(', ').replaceAll('-', ' ') })})`}<br><q>${said}</q></li>`,
      )}</ul>`
}
<h3>${words('recommendations')}</h3>
${recommended.length === 0 ? html`<p>${words('noRecommendations')}</p>` : html`<p>${words('asLessons')}</p><ul class="begins">${recommended.map((each) => lessonLine(language, each))}</ul>`}
<p><small>${words('shows')} ${evidenceShown(place, one.evidence)}</small></p></section>`;
}

function scaleRow(
  language: Place['language'],
  words: Words,
  { scale, is, level, printed, levels, plansFrom, plansBefore }: MechanismCodingView['scales'][number],
): Html {
  const years =
    plansBefore !== null
      ? words('plansBefore', { on: inWords(language, plansBefore) })
      : plansFrom !== null
        ? words('plansFrom', { on: inWords(language, plansFrom) })
        : '';
  const said = printed === null ? '' : words('printed', { word: printed });
  const answer =
    is === 'level'
      ? html`<strong>${answerWords(language, level ?? '')}</strong>`
      : html`<em>${answerWords(language, is)}</em>`;
  return html`<tr><th scope="row">${say(language, `values.scale.${scale}`)}</th>
<td>${answer}${said === '' ? '' : html`<br><small>${said}</small>`}</td>
<td><small>${levels.map((each) => answerWords(language, each)).join(', ')}${years === '' ? '' : html`<br>${years}`}</small></td></tr>`;
}

const lessonLine = (language: Place['language'], { about, text }: Lesson): Html =>
  html`<li><strong>${subject(language, about)}</strong>: ${text}</li>`;

const subject = (language: Place['language'], about: string): string =>
  codeWords(language, { command: 'record-lesson', field: 'about', code: about });

/** The lessons of earlier cycles, each with what this one answers, or with the form that does. */
function carriedShown(place: At, words: Words, carried: readonly Carried[], answers: boolean): Html | '' {
  if (carried.length === 0) return '';
  const { language } = place;
  const answered = carried.filter(({ answer }) => answer !== null).length;
  const form = (id: string) =>
    answers
      ? html`<br><a href="${addressOf(place, `/do/answer-lesson?carriedLesson=${id}&back=/codings`)}">${say(language, 'commands.answer-lesson.title')}</a>`
      : '';
  return html`<section><h2>${words('carried')}</h2><p>${words('answered', { answered, all: carried.length })}</p>
<ul class="begins">${carried.map(({ carriedLesson, about, text, answer, reason }) => html`<li><strong>${subject(language, about)}</strong>: ${text}<br>${answer === null ? html`<em>${words('waits')}</em>${form(carriedLesson)}` : html`<strong>${codeWords(language, { command: 'answer-lesson', field: 'answer', code: answer })}</strong>${reason === null ? '' : `. ${reason}`}`}</li>`)}</ul></section>`;
}
