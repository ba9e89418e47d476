import { html } from 'hono/html';
import {
  courseView,
  diagnosesView,
  type Engine,
  localAgendasView,
  meetingsView,
} from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { addressOf } from '../desk/place.ts';
import { taskList } from '../desk/task-list.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { type At, joined, type Telling, tellingOf } from './telling.ts';

const most = 100;
const acts = ['record-diagnosis', 'draft-agenda', 'approve-agenda', 'follow-agenda-item'];

type Diagnosis = NonNullable<Awaited<ReturnType<typeof diagnosesView>>>['items'][number];

/** For everybody: what a territory found out about itself, and the versions of the agenda that came out of it. */
export async function agendasPage(engine: Engine, place: At): Promise<Html | undefined> {
  const { organization, process } = place;
  const at = { organization, process, limit: most };
  const [course, agendas, diagnoses, meetings] = await Promise.all([
    courseView(engine, place),
    localAgendasView(engine, at),
    diagnosesView(engine, at),
    meetingsView(engine, { ...at, limit: 200 }),
  ]);
  if (course === undefined || agendas === undefined || diagnoses === undefined) return undefined;
  const telling = await tellingOf(engine, place, course, { page: 'agendaPage', paths: [] });
  const { words, state, when } = telling;
  const tasks = (await tasksOf(engine, place)).filter(({ command }) => acts.includes(command));
  const assembly = (id: string | null) =>
    meetings?.items.find((one) => one.id === id)?.title ?? words('anAssembly');
  return html`<h1>${words('title')}</h1>
<section><h2>${words('versions')}</h2>
${
  agendas.items.length === 0
    ? html`<p>${words('noVersions')}</p>`
    : html`<ul>${[...agendas.items].reverse().map(
        (one) => html`<li><a href="${addressOf(place, `/local-agendas/${one.id}`)}">${one.title}</a>
<br><strong>${state('local-agenda', one.state)}</strong> · ${joined(words('version', { number: one.number }), words(one.items === 1 ? 'item-one' : 'item-many', { count: one.items }), one.approvedAt === null ? words('draftedAt', { at: when(one.draftedAt) }) : words('approvedAt', { at: when(one.approvedAt), assembly: assembly(one.meeting) }))}</li>`,
      )}</ul>`
}</section>
<section><h2>${words('diagnoses')}</h2>
${diagnoses.items.length === 0 ? html`<p>${words('noDiagnoses')}</p>` : [...diagnoses.items].reverse().map((one) => diagnosisShown(telling, one))}</section>
<p><a href="${addressOf(place)}">${say(place.language, 'desk.back')}</a></p>
${tasks.length === 0 ? '' : html`<section><h2>${say(place.language, 'desk.tasks')}</h2>${taskList(place, tasks, '?back=/local-agendas')}</section>`}`;
}

function diagnosisShown({ words, code, area, when }: Telling, one: Diagnosis): Html {
  const kind = words('diagnosis', { number: one.number, kind: code(one.kind) });
  return html`<details><summary>${kind}</summary>
<p class="as-written">${one.summary}</p>
<ol>${one.problems.map(
    ({ problem, causes, strengths, priority, area: of }) => html`<li>${problem}
<br><small>${joined(words('priority', { priority }), area(of), causes === null ? '' : words('causes', { causes }), strengths === null ? '' : words('strengths', { strengths }))}</small></li>`,
  )}</ol>
<p><small>${words('source', { source: one.source, at: when(one.recordedAt) })}${one.illustrative ? html` <strong>${words('illustrative')}</strong>` : ''}</small></p></details>`;
}
