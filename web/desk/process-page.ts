import { html } from 'hono/html';
import {
  courseView,
  type Engine,
  gateView,
  type ProcessView,
  processWindowsView,
  questionnairesView,
  rolesView,
} from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { standingNote } from '../windows/words.ts';
import { drawChecklist } from './checklist.ts';
import { inZone } from './in-zone.ts';
import { addressOf, mayRead, type Place } from './place.ts';
import { linksOf } from './process-links.ts';
import { taskList } from './task-list.ts';
import { tasksOf } from './tasks.ts';

/** The desk of a process: where it stands, what keeps it there, what waits for the forum, and what the reader may do. */
export async function processPage(
  engine: Engine,
  place: Place & { process: string },
  view: ProcessView,
): Promise<Html> {
  const { organization, process, principal, language } = place;
  const course = await courseView(engine, { organization, process });
  const held = mayRead(principal) ? await rolesView(engine, { organization, principal, process }) : [];
  const tasks = await tasksOf(engine, place, course && { open: view.open, spec: course.spec });
  const working = view.stages.filter(({ state }) => state === 'working' || state === 'awaiting-approval');
  const gates = await Promise.all(
    working.map(({ stage }) => gateView(engine, { organization, process, stage })),
  );
  const over = await processWindowsView(engine, { organization, process });
  const asked = await questionnairesView(engine, { organization, process, limit: 50 });
  const sent = (asked?.items ?? []).filter(({ state }) => state !== 'drafted');
  const telling = { language, timeZone: over?.timeZone ?? 'UTC' };
  return html`<h1>${view.title}</h1>
${standingNote(telling, over?.windows ?? [], addressOf(place, '/windows'))}
<figure><img src="/api/${organization}/processes/${process}/diagram.svg?lang=${language}" alt="${say(language, 'desk.diagram')}"></figure>
<ol>${view.stages.map((stage) => html`<li>${(stage.title as { [language: string]: string })[language]}: ${stageIn(language, stage, course?.spec.jurisdiction.timeZone)}</li>`)}</ol>
${gates.map((gate) => (gate === undefined ? '' : html`<section><h2>${say(language, 'desk.missing', { stage: titleOf(view, gate.stage, language) })}</h2>${drawChecklist(language, gate.checklist)}</section>`))}
<nav><ul>${linksOf(place, course?.spec, held, sent).map(([address, words]) => html`<li><a href="${address}">${words}</a></li>`)}</ul></nav>
<section><h2>${say(language, 'desk.tasks')}</h2>${tasks.length === 0 ? html`<p>${say(language, 'desk.noTasks')}</p>` : taskList(place, tasks)}</section>`;
}

const afterTheEnd: { readonly [state: string]: string } = {
  'cut-short': 'stage-cut-short',
  'never-begun': 'stage-never-begun',
  ended: 'stage-ended',
};

/** Where a stage stands; once the process is over, how far it came, and when it passed. */
function stageIn(
  language: Place['language'],
  { state, passedAt }: ProcessView['stages'][number],
  timeZone: string | undefined,
): string {
  const words = (name: string, values = {}) => say(language, `values.diagram.${name}` as MessagePath, values);
  if (passedAt != null && timeZone !== undefined)
    return words('stage-passed-on', { at: inZone(passedAt, timeZone, language) });
  return words(afterTheEnd[state] ?? `stage-${state}`);
}

function titleOf(view: ProcessView, stage: string, language: string): string {
  const title = view.stages.find((one) => one.stage === stage)?.title as { [language: string]: string };
  return title[language] ?? stage;
}
