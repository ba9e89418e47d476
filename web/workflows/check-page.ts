import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Engine, outline, type Prepared, prepareWorkflowText, refuseUnfit } from '../../engine/index.ts';
import { diagramWords } from '../../templates/explain/diagram.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { pageWords, type Words } from '../desk/page-words.ts';
import { addressOf, type Place } from '../desk/place.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { methodOf, publishedMethods } from './methods.ts';
import { placeInWords } from './place-in-words.ts';
import { simulationShown } from './simulation-shown.ts';
import { changesShown, outlineShown } from './told.ts';
import { publishForm } from './workflows-page.ts';

/** What a form of this page sends: the text of the file, what is asked, the day that a simulation begins, and what to hold it against. */
export interface CheckAsked {
  readonly text: string;
  readonly simulate: boolean;
  readonly start: string;
  readonly against: string;
}

type Ready = Extract<Prepared, { ok: true }>;
type PositionOf = ReturnType<typeof prepareWorkflowText>['positionOf'];

const mostShown = 50;
/** Longer than any method that people could read. */
export const mostCharacters = 1_000_000;

/** A method as a file: pasted or chosen, checked, told in words, simulated, compared and published. Nothing is kept of it. */
export async function checkPage(
  engine: Engine,
  place: Place,
  asked: CheckAsked | undefined,
  c: Context,
): Promise<Html> {
  const { language } = place;
  const words = pageWords(language, 'methodPage');
  const published = (await publishedMethods(engine, place)) ?? [];
  const result = asked === undefined ? '' : await answered(engine, place, asked, c);
  return html`<h1>${words('check')}</h1>
<p>${words('checkHelp')}</p>
${result}
<form method="post" enctype="multipart/form-data" action="${addressOf(place, '/workflows/check')}">
<label for="file">${words('file')}</label><input type="file" id="file" name="file" accept=".json,application/json">
<label for="text">${words('text')}</label><textarea class="template" id="text" name="text" rows="14" spellcheck="false">${asked?.text ?? ''}</textarea>
<label for="against">${words('compareWith')}</label><select id="against" name="against"><option value="">${words('withNothing')}</option>${published.map(({ id, version, title }) => html`<option value="${id}/${version}" ${asked?.against === `${id}/${version}` ? 'selected' : ''}>${title[language]}, ${words('version', { version })}</option>`)}</select>
<label for="start">${words('start')}</label><input type="date" id="start" name="start" value="${asked?.start ?? ''}">
<button type="submit" name="do" value="lint">${words('lint')}</button>
<button type="submit" name="do" value="simulate">${words('lintAndSimulate')}</button></form>
<p><a href="${addressOf(place, '/workflows')}">${words('all')}</a></p>`;
}

async function answered(engine: Engine, place: Place, asked: CheckAsked, c: Context): Promise<Html> {
  const words = pageWords(place.language, 'methodPage');
  if (asked.text.trim() === '') return html`<p class="problem" role="alert">${words('nothingGiven')}</p>`;
  if (asked.text.length > mostCharacters)
    return html`<p class="problem" role="alert">${words('tooLong', { maximum: mostCharacters })}</p>`;
  const unfit = refuseUnfit(valueIn(asked.text));
  if (unfit?.refusal.code === 'invalid')
    return faultsShown(place, words, {
      ...{ asked, issues: unfit.refusal.issues },
      positionOf: () => ({ line: 1, column: 1 }),
    });
  const { prepared, positionOf } = prepareWorkflowText(asked.text, engine.catalogue);
  if (!prepared.ok) return faultsShown(place, words, { asked, issues: prepared.issues, positionOf });
  return inOrder(engine, place, { prepared, asked, c });
}

/** What a text says as JSON; nothing where it is none, which the check tells with its place. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong, each with its place in words and the line of the file that it stands in. */
function faultsShown(
  { language }: Place,
  words: Words,
  {
    asked,
    issues,
    positionOf,
  }: { asked: CheckAsked; issues: Extract<Prepared, { ok: false }>['issues']; positionOf: PositionOf },
): Html {
  const lines = asked.text.split('\n');
  const shown = issues.slice(0, mostShown).map(({ path, reason, details }) => {
    const { line, column } = positionOf(path);
    const where = placeInWords(language, path);
    const written = (lines[line - 1] ?? '').trim().slice(0, 120);
    return html`<li>${explainReason(language, reason, details)}
<br><small>${where === '' ? '' : `${where} · `}${words('line', { line, column })}</small>${written === '' ? '' : html`<br><code>${written}</code>`}</li>`;
  });
  return html`<section class="problem" role="alert"><h2>${words('faults', { count: issues.length })}</h2><p>${words('faultsHelp')}</p><ol>${shown}</ol>${issues.length > mostShown ? html`<p>${words('moreFaults', { count: issues.length - mostShown })}</p>` : ''}</section>`;
}

/** A method that nothing is wrong with: what it says, what it changes, how it would go, and the button that publishes it. */
async function inOrder(
  engine: Engine,
  place: Place,
  { prepared, asked, c }: { prepared: Ready; asked: CheckAsked; c: Context },
): Promise<Html> {
  const { language } = place;
  const words = pageWords(language, 'methodPage');
  const { id, version, definition, walked } = prepared;
  const { spec } = definition;
  const [tasks, taken, other] = await Promise.all([
    tasksOf(engine, place),
    publishedMethods(engine, place),
    againstOf(engine, place, asked.against),
  ]);
  const isTaken = (taken ?? []).some((one) => one.id === id && one.version === version);
  const may = tasks.some(({ command }) => command === 'publish-workflow') && !isTaken;
  return html`<section><p role="status">${words(walked.complete ? 'inOrder' : 'inOrderInPart', { title: spec.title[language] ?? id, version, states: walked.states })}</p>
<h2>${words('stages')}</h2>${outlineShown(outline(spec, diagramWords(language)))}
${other === undefined ? '' : html`<h2>${words('against', { title: other.definition.spec.title[language] ?? other.id, version: other.version })}</h2>${changesShown(language, other.definition, definition)}`}
${isTaken ? html`<p>${words('taken', { version })}</p>` : ''}${may ? publishForm(place, JSON.parse(asked.text)) : ''}</section>
${asked.simulate ? await simulationShown(engine, place, { spec, start: asked.start, c }) : ''}`;
}

function againstOf(engine: Engine, place: Place, against: string) {
  const [id = '', version = ''] = against.split('/');
  return version === '' ? undefined : methodOf(engine, place, { id, version: Number(version) });
}
