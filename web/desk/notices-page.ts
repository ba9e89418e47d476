import { html } from 'hono/html';
import {
  courseView,
  type Engine,
  mailSenderView,
  type NoticeLine,
  noticesView,
  type UndeliveredMail,
  undeliveredMailView,
} from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { inZone } from './in-zone.ts';
import { addressOf, type Place } from './place.ts';
import { tasksOf } from './tasks.ts';

type At = Place & { readonly process: string };

const mostShown = 100;

/** The mail of a process: whether it is looked after, what was not delivered and why, and how each notice fared. */
export async function noticesPage(engine: Engine, place: At): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const asked = { organization, process, limit: mostShown };
  const [notices, undelivered, sender, tasks, course] = await Promise.all([
    noticesView(engine, asked),
    undeliveredMailView(engine, asked),
    mailSenderView(engine),
    tasksOf(engine, place),
    courseView(engine, { organization, process }),
  ]);
  if (notices === undefined || undelivered === undefined || course === undefined) return undefined;
  const { timeZone } = course.spec.jurisdiction;
  const may = new Set(tasks.map(({ command }) => command));
  const at = (instant: string | null) => (instant === null ? '–' : inZone(instant, timeZone, language));
  const state = say(language, `desk.mail.sender.${sender.state}`, {
    at: at(sender.lookedAt),
    waiting: sender.waiting,
    since: at(sender.oldestSince),
  });
  return html`<h1>${say(language, 'desk.mail.title')}</h1>
<p role="${sender.state === 'alive' ? 'status' : 'alert'}">${state}</p>
<section><h2>${say(language, 'desk.mail.undelivered')}</h2>
${undelivered.items.length === 0 ? html`<p>${say(language, 'desk.mail.noneUndelivered')}</p>` : html`<ul>${undelivered.items.map((mail) => undeliveredMail(place, mail, may))}</ul>`}</section>
<section><h2>${say(language, 'desk.mail.notices')}</h2>
${notices.items.length === 0 ? html`<p>${say(language, 'desk.mail.noNotices')}</p>` : noticeTable(place, notices.items, timeZone)}</section>
<p><a href="${addressOf(place)}">${say(language, 'desk.back')}</a></p>`;
}

/** A mail that somebody must see: to whom, why not, what the server said, and what can be done. */
function undeliveredMail(place: At, mail: UndeliveredMail, may: ReadonlySet<string>): Html {
  const { language } = place;
  const what = say(
    language,
    mail.notice === null ? `values.mail.${mail.kind}` : `values.notice.${mail.notice}`,
  );
  const to = say(language, mail.person === null ? 'desk.mail.toSubscriber' : 'desk.mail.toPerson');
  const said = mail.smtpCode === null ? '' : ` ${mail.smtpCode} ${mail.smtpWords ?? ''}`;
  const acts = (['send-mail-again', 'close-mail'] as const).filter((command) => may.has(command));
  return html`<li><strong>${what}</strong>, ${to}: ${say(language, `values.notSent.${mail.reason}`)}${said === '' ? '' : html`<br><code>${said.trim()}</code>`}
${mail.repeated ? html`<br><small>${say(language, 'desk.mail.repeated')}</small>` : ''}
${acts.map((command) => html`<br><a href="${addressOf(place, `/do/${command}?mail=${mail.id}&back=/notices`)}">${say(language, `commands.${command}.title`)}</a>`)}</li>`;
}

function noticeTable({ language }: At, notices: readonly NoticeLine[], timeZone: string): Html {
  const heads = ['notice', 'written', 'recipients', 'sent', 'waiting', 'notSent'] as const;
  const why = ({ notSent }: NoticeLine) =>
    notSent.map(({ reason, count }) => html`${say(language, `values.notSent.${reason}`)}: ${count}<br>`);
  return html`<div class="wide" role="region" tabindex="0" aria-label="${say(language, 'desk.mail.notices')}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${say(language, `desk.mail.head.${head}`)}</th>`)}</tr></thead>
<tbody>${notices.map(
    (notice) => html`<tr><th scope="row">${say(language, `values.notice.${notice.kind}`)}</th>
<td>${inZone(notice.writtenAt, timeZone, language)}</td><td>${notice.recipients}</td><td>${notice.sent}</td><td>${notice.waiting}</td><td>${why(notice)}</td></tr>`,
  )}</tbody></table></div>`;
}
