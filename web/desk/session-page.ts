import { html } from 'hono/html';
import { courseView, type Engine, sessionMinutesView, sessionView } from '../../engine/index.ts';
import { sessionTitle } from '../../templates/explain/session-title.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { inZone } from './in-zone.ts';
import { addressOf, type Place } from './place.ts';
import { taskList } from './task-list.ts';
import { type Task, tasksOf } from './tasks.ts';

type View = NonNullable<Awaited<ReturnType<typeof sessionView>>>;
type Minutes = Awaited<ReturnType<typeof sessionMinutesView>>;
type At = Place & { readonly process: string };

/** What is done in a session, step by step, before it opens, while it is open and on its minutes. */
const duringIt: { readonly [state: string]: readonly string[] } = {
  called: [
    'check-in-member',
    'check-out-member',
    'open-session',
    'declare-no-quorum',
    'add-agenda-item',
    'share-session-documents',
    'agree-in-session',
    'name-presiding-seat',
    'cancel-session',
  ],
  'no-quorum': ['call-session-again', 'cancel-session'],
  'second-call': [
    'check-in-member',
    'check-out-member',
    'open-session',
    'declare-no-quorum',
    'cancel-session',
  ],
  open: [
    'check-in-member',
    'check-out-member',
    'open-resolution',
    'record-votes',
    'cast-casting-vote',
    'close-resolution',
    'deal-with-item',
    'propose-off-agenda',
    'agree-in-session',
    'suspend-session',
    'close-session',
  ],
  suspended: ['resume-session', 'close-session'],
};
const onMinutes = [
  'observe-session-minutes',
  'redraft-session-minutes',
  'approve-in-words',
  'approve-session-minutes',
  'sign-session-minutes',
  'publish-session-minutes',
  'correct-session-minutes',
];

/** A session as its members and its secretary need it: whether it can begin, who is there, what is dealt with, and its minutes. */
export async function sessionPage(
  engine: Engine,
  place: At,
  session: string,
): Promise<{ title: string; body: Html } | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process, session };
  const [view, minutes, course, tasks] = await Promise.all([
    sessionView(engine, at),
    sessionMinutesView(engine, at),
    courseView(engine, at),
    tasksOf(engine, place),
  ]);
  if (view === undefined || course === undefined) return undefined;
  const when = (instant: string) => inZone(instant, course.spec.jurisdiction.timeZone, language);
  const title = titleOf(place, view, when);
  const may = tasks.filter(({ command }) => duringIt[view.state]?.includes(command));
  const ofSession = may.filter(({ command }) => command !== 'deal-with-item');
  return {
    title,
    body: html`<h1>${title}</h1>
<p>${say(language, `states.session.${view.state}` as MessagePath)}. ${view.openedAt !== null && view.closedAt !== null ? say(language, 'desk.lasted', { from: when(view.openedAt), to: when(view.closedAt) }) : say(language, 'desk.begins', { at: when(view.secondCallAt ?? view.startsAt) })} ${view.place ?? ''}
${view.link === null ? '' : html`<a href="${view.link}">${view.link}</a>`}</p>
${quorumOf(place, view, when)}
${ofSession.length === 0 ? '' : html`<section><h2>${say(language, 'desk.tasks')}</h2>${taskList(place, ofSession, `?session=${view.id}&back=/sessions/${view.id}`)}</section>`}
${agendaOf(place, view, may)}${attendanceOf(place, view)}${minutesOf(place, view, minutes, tasks)}
<p><a href="${addressOf(place, '/forum')}">${say(language, 'desk.forum')}</a></p>`,
  };
}

/** A session has a number once it has opened; before, it is known by its day. */
export function titleOf(
  { language }: Place,
  view: Pick<View, 'kind' | 'number' | 'startsAt'>,
  when: (instant: string) => string,
): string {
  if (view.number !== null) return sessionTitle(language, view.kind, view.number);
  return say(language, `desk.sessionTo.${view.kind as 'ordinary'}`, { at: when(view.startsAt) });
}

/** The quorum as it is computed, and what else stands in the way of beginning. */
function quorumOf(
  { language }: At,
  { quorum, missing, state }: View,
  when: (instant: string) => string,
): Html | '' {
  const counted = quorum as { present?: number; needed?: number; base?: number } | null;
  if (counted?.needed === undefined || state === 'cancelled') return '';
  const { present = 0, needed, base = 0 } = counted;
  const lacks = missing.map(({ what, details }) => {
    const { startsAt, missing: seats } = details as { startsAt?: string; missing?: number };
    return say(language, `desk.lacks.${what}`, {
      at: startsAt === undefined ? '' : when(startsAt),
      seats: seats ?? 0,
    });
  });
  return html`<section><h2>${say(language, 'desk.quorum')}</h2>
<p>${say(language, state === 'closed' ? 'desk.quorumWas' : 'desk.quorumNow', { present, needed, base })}</p>
${lacks.length === 0 ? '' : html`<ul>${lacks.map((line) => html`<li>${line}</li>`)}</ul>`}</section>`;
}

/** What is done with one matter of the agenda. */
const onItem = ['deal-with-item', 'agree-in-session', 'share-session-documents'];

function agendaOf(place: At, { id, agenda, documents }: View, may: readonly Task[]): Html {
  const { language } = place;
  const acts = may.filter(({ command }) => onItem.includes(command));
  const links = (item: string) =>
    acts.map(
      ({ command, title }) =>
        html`<br><small><a href="${addressOf(place, `/do/${command}?session=${id}&item=${item}&back=/sessions/${id}`)}">${title}</a></small>`,
    );
  return html`<section><h2>${say(language, 'fields.agenda')}</h2>
<ol>${agenda.map(
    (
      item,
    ) => html`<li>${item.resolution === null ? item.title : html`<a href="${addressOf(place, `/resolutions/${item.resolution}`)}">${item.title}</a>`}
${item.offAgenda ? html`<small>(${say(language, 'desk.offAgenda')})</small>` : ''}${links(item.item)}</li>`,
  )}</ol>
${documents.length === 0 ? '' : html`<h3>${say(language, 'fields.documents')}</h3><ul>${documents.map(({ source }) => html`<li>${documentOf(place, source)}</li>`)}</ul>`}</section>`;
}

function documentOf({ organization }: At, source: object): Html {
  const { title = '', url, hash } = source as { title?: string; url?: string; hash?: string };
  return url === undefined
    ? html`<a href="/api/${organization}/files/${hash}">${title}</a>`
    : html`<a href="${url}">${title}</a>`;
}

/** Who is there, by seat: nobody is named. */
function attendanceOf({ language }: At, { attendance }: View): Html {
  const standing = (seat: View['attendance'][number]): string => {
    if (seat.vacant) return say(language, 'desk.vacant');
    if (!seat.present) return say(language, 'desk.notThere');
    const how = [
      seat.capacity === null ? '' : say(language, `values.capacity.${seat.capacity}`),
      seat.mode === null ? '' : say(language, `values.code.${seat.mode}`),
      seat.presiding ? say(language, 'desk.presides') : '',
    ];
    return how.filter((one) => one !== '').join(', ');
  };
  return html`<section><h2>${say(language, 'desk.attendance')}</h2>
<table><thead><tr><th scope="col">${say(language, 'desk.seat')}</th><th scope="col">${say(language, 'desk.attendance')}</th></tr></thead>
<tbody>${attendance.map((seat) => html`<tr><th scope="row">${seat.holder}</th><td>${standing(seat)}</td></tr>`)}</tbody></table></section>`;
}

/** The minutes, which the process wrote when the session closed, and what is still to be done with them. */
function minutesOf(place: At, { id }: View, minutes: Minutes, tasks: readonly Task[]): Html | '' {
  if (minutes === undefined) return '';
  const { language, organization, process } = place;
  const may = tasks.filter(({ command }) => onMinutes.includes(command));
  return html`<section><h2>${say(language, 'desk.minutes')}</h2>
<p><a href="/api/${organization}/processes/${process}/sessions/${id}/minutes.html">${say(language, 'desk.readMinutes')}</a>: ${say(language, `states.session-minutes.${minutes.state}` as MessagePath)}</p>
${taskList(place, may, `?minutes=${minutes.id}&contentHash=${minutes.contentHash}&back=/sessions/${id}`)}</section>`;
}
