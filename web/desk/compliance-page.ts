import { html } from 'hono/html';
import {
  type ComplianceView,
  complianceView,
  courseView,
  type Engine,
  processView,
  type RequirementLine,
} from '../../engine/index.ts';
import { checklistInWords } from '../../templates/explain/checklist.ts';
import { type MessagePath, type Placeholders, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { dayIn } from './day-in.ts';
import { addressOf, type Place } from './place.ts';
import { taskList } from './task-list.ts';
import { tasksOf } from './tasks.ts';

type At = Place & { readonly process: string };

const here = ['record-refresh', 'declare-participation-level', 'assess-requirement', 'record-report'];
const back = '?back=/compliance';

const decided = { plan: 'decidedBy-plan', process: 'decidedBy-process' } as const;
const grounds = { 'monitoring-body': 'evidence-monitoring-body', member: 'evidence-member' } as const;
/** By the member's own evidence an international mechanism answers; by a local body's, that body does. */
const answering = { 'monitoring-body': 'assessed', member: 'assessed-member' } as const;
const answers = { yes: 'answer-yes', no: 'answer-no', 'not-told': 'answer-not-told' } as const;

/** What a line is drawn with. */
interface Telling {
  readonly place: At;
  readonly may: (command: string) => boolean;
  words(code: string, values?: Placeholders): string;
  value(kind: string, code: string): string;
  day(on: string): string;
}

/**
 * For anybody: the standard that judges a process, requirement by requirement, with what the record shows beside what
 * the monitoring body says; for those who may, the forms to answer and to record what was brought up to date.
 */
export async function compliancePage(engine: Engine, place: At): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const [view, of, course] = await Promise.all([
    complianceView(engine, { organization, process }),
    processView(engine, { organization, process }),
    courseView(engine, { organization, process }),
  ]);
  if (view === undefined || of === undefined) return undefined;
  const tasks = await tasksOf(engine, place, course && { open: of.open, spec: course.spec });
  const telling: Telling = {
    place,
    may: (command) => tasks.some((one) => one.command === command),
    words: (code, values = {}) => say(language, `values.compliancePage.${code}` as MessagePath, values),
    value: (kind, code) => say(language, `values.${kind}.${code}` as MessagePath),
    day: dayIn(language, course?.spec.jurisdiction.timeZone ?? 'UTC'),
  };
  const { words } = telling;
  return html`<h1>${words('title')}</h1><p><a href="${addressOf(place)}">${of.title}</a></p>
${view.standard === null ? html`<p>${words('none')}</p>` : judged(telling, view as ComplianceView)}
${taskList(
  place,
  tasks.filter(({ command }) => here.includes(command)),
  back,
)}`;
}

function judged(telling: Telling, view: ComplianceView): Html {
  const { words, value, day } = telling;
  const { requirements, decidedBy, reports } = view;
  const said = {
    standard: value('standard', view.standard),
    assessor: value('assessor', view.assessor),
    day: day(decidedBy.day),
  };
  const whoAnswers = words(answering[view.evidenceFrom], said);
  const cycles = recordShows(telling, view.twoCycles);
  const of = (kind: RequirementLine['kind']) => requirements.filter((one) => one.kind === kind);
  return html`<p>${words(decided[decidedBy.of], said)} ${words(grounds[view.evidenceFrom], said)} <a href="${view.source}" rel="noreferrer">${words('source')}</a></p>
<p>${words('two')}</p>
${(['minimum', 'recommended'] as const).map((kind) =>
  of(kind).length === 0
    ? ''
    : html`<section><h2>${words(kind)}</h2>${of(kind).map((line) => requirementShown(telling, line, whoAnswers))}</section>`,
)}
<section><h2>${words('twoCycles')}</h2><p>${cycles.status}${cycles.missing === undefined ? '' : html`. ${cycles.missing}`}</p></section>
${reports.length === 0 ? '' : html`<section><h2>${words('reports')}</h2><ul>${reports.map((report) => reportLine(telling, report))}</ul></section>`}`;
}

function requirementShown(telling: Telling, line: RequirementLine, whoAnswers: string): Html {
  const { place, may, words, value } = telling;
  const { requirement, number, verified, assessed } = line;
  const record = recordShows(telling, line);
  const answer = addressOf(place, `/do/assess-requirement${back}&requirement=${requirement}`);
  const isOpen = verified === 'unverified';
  return html`<h3>${number === null ? '' : `${number}. `}${value('requirement', requirement)}</h3>
<dl><dt>${whoAnswers}</dt><dd><strong>${assessed === null ? words('blank') : words(answers[assessed.answer])}</strong>${
    assessed === null ? '' : html`<br>${assessed.explanation}${evidenceOf(place, assessed.evidence)}`
  }</dd>
<dt>${words('record')}</dt><dd>${record.status}${record.missing === undefined ? '' : html`<br>${record.missing}`}</dd></dl>
${isOpen ? html`<p><small>${words('unverified')}</small></p>` : ''}
${may('assess-requirement') ? html`<p><a href="${answer}">${words('answer')}</a></p>` : ''}`;
}

/** What the facts tell by the rule of a requirement, in the words of a checklist. */
function recordShows(
  { place, words }: Telling,
  { rule, params, verdict, source }: Pick<RequirementLine, 'rule' | 'params' | 'verdict' | 'source'>,
) {
  if (rule === null || verdict === null) return { status: words('onlyPeople') };
  const basis = { kind: 'standard', reference: source } as const;
  const item = { rule, version: 1, params, severity: 'programme', basis, verdict } as const;
  const shown = { open: true, items: [{ ...item, remedy: [], blocks: false }] };
  const { status, missing } = checklistInWords(place.language, shown).items[0]!.words;
  return { status, missing };
}

type Evidence = NonNullable<RequirementLine['assessed']>['evidence'];

const evidenceOf = ({ organization }: At, evidence: Evidence): Html =>
  evidence.length === 0
    ? html``
    : html`<ul>${evidence.map((one) =>
        one.kind === 'link'
          ? html`<li><a href="${one.url}" rel="noreferrer">${one.title}</a></li>`
          : html`<li><a href="/api/${organization}/files/${one.hash}">${one.title}</a></li>`,
      )}</ul>`;

function reportLine({ words, value, day }: Telling, report: ComplianceView['reports'][number]): Html {
  const { kind, about, dueOn, deliveredAt, late } = report;
  const title = value('statusThing', `${kind}-report`);
  const said = { report: about === null ? title : `${title} (${about})`, due: day(dueOn) };
  if (deliveredAt === null) return html`<li>${words(late ? 'overdue' : 'awaited', said)}</li>`;
  return html`<li>${words(late ? 'deliveredLate' : 'delivered', { ...said, on: day(deliveredAt) })}</li>`;
}
