import { html } from 'hono/html';
import {
  type Engine,
  practicesView,
  processView,
  transferInstitutionsView,
  transfersView,
  transferView,
} from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { pageWords, type Words } from '../desk/page-words.ts';
import { addressOf, type Place } from '../desk/place.ts';
import { taskList } from '../desk/task-list.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { indicatorsShown } from './indicators.ts';
import { standingShown } from './of-institution.ts';
import { institutionsShown, sumsShown } from './of-programme.ts';

export type At = Place & { readonly process: string };

/** What the parts of the page say things with. */
export interface Telling {
  readonly place: At;
  readonly words: Words;
  /** The name of a practice, by its code. */
  practice(code: string): string;
}

const aPage = 100;
const acts = [
  'describe-practice',
  'sign-transfer-accord',
  'record-transfer',
  'record-dissemination',
  'start-operation',
  'report-operation',
  'evaluate-operation',
];

/**
 * For everybody: practices that are handed on. Of a programme, each institution and how far it has come; of an
 * institution, its accord, each practice and what was done.
 */
export async function transferPage(engine: Engine, place: At, after?: string): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const [of, own, sums, institutions, tasks] = await Promise.all([
    processView(engine, at),
    transferView(engine, at),
    transfersView(engine, at),
    transferInstitutionsView(engine, { ...at, after, limit: aPage }),
    tasksOf(engine, place),
  ]);
  if (of === undefined || own === undefined || sums === undefined || institutions === undefined)
    return undefined;
  const described = await practicesOf(engine, organization, [of.programme, process]);
  const names = new Map(described.map(({ code, name }) => [code, name]));
  const telling: Telling = {
    place,
    words: pageWords(language, 'transferPage'),
    practice: (code) => names.get(code) ?? code,
  };
  const { words } = telling;
  const may = tasks.filter(({ command }) => acts.includes(command));
  return html`<h1>${words('title')}</h1>
<p><a href="${addressOf(place)}">${of.title}</a>${of.programme === null ? '' : html` · <a href="${addressOf({ organization, process: of.programme }, '/transfer')}">${words('ofProgramme')}</a>`}</p>
${sums.institutions === 0 ? '' : html`${sumsShown(telling, sums)}${institutionsShown(telling, institutions)}`}
${own.accord === null && sums.institutions > 0 ? '' : standingShown(telling, own)}
<section><h2>${words('practices')}</h2>${
    described.length === 0
      ? html`<p>${words('noPractices')}</p>`
      : described.map(
          ({ name, description, forms, doneWhen }) => html`<details><summary>${name}</summary>
<p class="as-written">${description}</p><p>${words('forms')} ${forms.map((form) => say(language, `values.code.${form}`)).join(', ')}.</p><p>${words('doneWhen')} ${doneWhen}</p></details>`,
        )
  }</section>
${await indicatorsShown(engine, telling)}
${may.length === 0 ? '' : html`<section><h2>${say(language, 'desk.tasks')}</h2>${taskList(place, may, '?back=/transfer')}</section>`}`;
}

/** The practices that a process may speak of: its programme's and its own, which come first where they share a code. */
async function practicesOf(engine: Engine, organization: string, processes: readonly (string | null)[]) {
  const lists = await Promise.all(
    processes
      .filter((process) => process !== null)
      .map((process) => practicesView(engine, { organization, process })),
  );
  const byCode = new Map(lists.flatMap((list) => list?.items ?? []).map((one) => [one.code, one]));
  return [...byCode.values()];
}
