import { html } from 'hono/html';
import { type Engine, monitoringView, statusReportsView } from '../../engine/index.ts';
import { type MessagePath, type Placeholders, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { inZone } from './in-zone.ts';
import { addressOf, type Place } from './place.ts';
import { taskList } from './task-list.ts';
import { tasksOf } from './tasks.ts';

type At = Place & { readonly process: string };
type Report = NonNullable<Awaited<ReturnType<typeof statusReportsView>>>['items'][number];

const here = ['subscribe-monitoring-body', 'request-status-report'];
const aPage = 100;

/** Who monitors a process, when the next report comes by itself, and every report that was issued, with its files. */
export async function monitoringPage(engine: Engine, place: At, after?: string): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const [view, reports, tasks] = await Promise.all([
    monitoringView(engine, { organization, process }),
    statusReportsView(engine, { organization, process, after, limit: aPage }),
    tasksOf(engine, place),
  ]);
  if (view === undefined || reports === undefined) return undefined;
  const words = (code: string, values: Placeholders = {}) =>
    say(language, `values.monitoringPage.${code}` as MessagePath, values);
  const when = (instant: string) => inZone(instant, view.timeZone, language);
  const may = (command: string) => tasks.some((one) => one.command === command);
  const line = (report: Report) => reportLine(place, report, { words, when, may });
  return html`<h1>${words('title')}</h1>
<section><h2>${words('who')}</h2>
${
  view.subscriptions.length === 0
    ? html`<p>${words('nobody')}</p>`
    : html`<ul>${view.subscriptions.map(
        ({
          id,
          body,
          byAppointment,
        }) => html`<li>${body}${byAppointment ? html` <small>(${words('byAppointment')})</small>` : ''}
${may('unsubscribe-monitoring-body') ? html`<br><small><a href="${addressOf(place, `/do/unsubscribe-monitoring-body?subscription=${id}&back=/monitoring`)}">${say(language, 'commands.unsubscribe-monitoring-body.title')}</a></small>` : ''}</li>`,
      )}</ul>`
}
${view.nextReportAt === null ? '' : html`<p>${words('next', { at: when(view.nextReportAt) })}</p>`}
${taskList(
  place,
  tasks.filter(({ command }) => here.includes(command)),
  '?back=/monitoring',
)}</section>
<section><h2>${words('reports')}</h2>
${reports.items.length === 0 ? html`<p>${words('none')}</p>` : html`<ul>${reports.items.map(line)}</ul>`}
${reports.next === undefined ? '' : html`<p><a href="${addressOf(place, `/monitoring?after=${reports.next}`)}">${say(language, 'desk.more')}</a></p>`}</section>`;
}

interface Words {
  words(code: string, values?: Placeholders): string;
  when(instant: string): string;
  may(command: string): boolean;
}

function reportLine(
  { organization, process, language, ...place }: At,
  report: Report,
  { words, when, may }: Words,
): Html {
  const { id, folio, document, cause, month, issuedAt, recipients } = report;
  const of = `/api/${organization}/processes/${process}`;
  const why = say(language, `values.cause.${cause}`);
  const acknowledge = addressOf(
    { ...place, organization, process },
    `/do/acknowledge-status-report?report=${id}&back=/monitoring`,
  );
  return html`<li><strong>${folio}</strong>: ${month === null ? why : `${why}, ${monthIn(language, month)}`}. ${when(issuedAt)}. ${words(recipients === 1 ? 'sentTo-one' : 'sentTo-many', { count: recipients })}
<br><small><a href="${of}/documents/${document}.pdf">PDF</a> · <a href="${of}/status-reports/${id}/file.json">JSON</a>${
    may('acknowledge-status-report')
      ? html` · <a href="${acknowledge}">${say(language, 'commands.acknowledge-status-report.title')}</a>`
      : ''
  }</small></li>`;
}

/** `2021-10` as people say it: octubre de 2021. */
const monthIn = (language: string, month: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  );
