import { html } from 'hono/html';
import {
  courseView,
  documentsView,
  type Engine,
  type LocalAgendaView,
  localAgendaView,
  meetingView,
} from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import { codeWords } from '../desk/code-words.ts';
import { addressOf } from '../desk/place.ts';
import { taskList } from '../desk/task-list.ts';
import { tasksOf } from '../desk/tasks.ts';
import type { Html } from '../forms/draw-field.ts';
import { type At, joined, type Telling, tellingOf } from './telling.ts';

type Item = LocalAgendaView['items'][number];

/** For everybody: one version of a local agenda, who answers for each item and how far it is, and its booklets. */
export async function agendaPage(
  engine: Engine,
  place: At,
  agenda: string,
): Promise<{ title: string; body: Html } | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const [course, view] = await Promise.all([
    courseView(engine, place),
    localAgendaView(engine, { ...at, agenda }),
  ]);
  if (course === undefined || view === undefined) return undefined;
  const booklet = { ...at, kind: 'agenda-booklet', subject: agenda, limit: 20 };
  const [telling, assembly, booklets, tasks] = await Promise.all([
    tellingOf(engine, place, course, { page: 'agendaPage', paths: [] }),
    view.meeting === null ? undefined : meetingView(engine, { ...at, meeting: view.meeting }),
    documentsView(engine, booklet),
    tasksOf(engine, place),
  ]);
  const { words, state } = telling;
  const may = (command: string) => tasks.some((one) => one.command === command);
  const drafted = view.state === 'drafted' ? tasks.filter(({ command }) => command === 'approve-agenda') : [];
  const follow = view.state === 'approved' && may('follow-agenda-item');
  const body = html`<h1>${view.title}</h1>
<p class="begins"><strong>${state('local-agenda', view.state)}</strong> · ${joined(words('version', { number: view.number }), view.committee === null ? '' : words('formulatedBy', { body: telling.committee(view.committee) }))}</p>
${approvalOf(language, telling, view, assembly?.title)}
<p class="as-written">${view.summary}</p>
<section><h2>${words('items')}</h2><p>${words('standing', standingOf(view))}</p>
<ol>${view.items.map((one) => itemShown(place, telling, one, follow ? agenda : undefined))}</ol></section>
<section><h2>${words('booklet')}</h2>${
    (booklets?.items ?? []).length === 0
      ? html`<p>${words('noBooklet')}</p>`
      : html`<ul>${booklets!.items.map(({ id, folio, title }) => html`<li><a href="${addressOf(place, `/documents/${id}`)}">${title}</a> <small>${folio}</small></li>`)}</ul>`
  }${may('draft-document') ? html`<p><a href="${addressOf(place, `/documents/prepare?kind=agenda-booklet&subject=${agenda}`)}">${words('prepareBooklet')}</a></p>` : ''}</section>
${drafted.length === 0 ? '' : html`<section><h2>${say(language, 'desk.tasks')}</h2>${taskList(place, drafted, `?agenda=${agenda}&back=/local-agendas/${agenda}`)}</section>`}
<p><a href="${addressOf(place, '/local-agendas')}">${words('allVersions')}</a></p>`;
  return { title: view.title, body };
}

/** Which assembly approved it, and how: by consensus or with which votes. */
function approvalOf(
  language: At['language'],
  { words, when }: Telling,
  view: LocalAgendaView,
  assembly: string | undefined,
): Html {
  if (view.approvedAt === null) return html`<p>${words('preliminary')}</p>`;
  const { form = '', votes } = (view.adopted ?? {}) as {
    readonly form?: string;
    readonly votes?: { readonly for: number; readonly against: number; readonly abstain: number };
  };
  const how = codeWords(language, { command: 'approve-agenda', field: 'form', code: form });
  const counted = votes === undefined ? '' : words('votes', votes);
  const named = assembly ?? words('anAssembly');
  return html`<p class="begins">${joined(words('approvedAt', { at: when(view.approvedAt), assembly: named }), how, counted)}</p>`;
}

function standingOf({ items }: LocalAgendaView) {
  const count = (state: string) => items.filter((one) => one.state === state).length;
  return {
    done: count('done'),
    underWay: count('under-way'),
    planned: count('planned'),
    dropped: count('dropped'),
  };
}

/** An item; where `agenda` is named, with the form that follows it and comes back there. */
function itemShown(place: At, telling: Telling, one: Item, agenda: string | undefined): Html {
  const { words, state, area, when } = telling;
  const owner =
    one.ownerCommittee === null ? (one.owner ?? words('noOwner')) : telling.committee(one.ownerCommittee);
  const carriedOutBy = say(place.language, `values.carriedOutBy.${one.carriedOutBy}`);
  return html`<li><strong>${one.title}</strong>: ${state('agenda-item', one.state)}
<br>${one.action}
<br><small>${joined(words('priority', { priority: one.priority }), area(one.area), words('owner', { owner }), words('carriedOut', { by: carriedOutBy }))}</small>
${one.note === null ? '' : html`<br>${one.followedAt === null ? '' : `${when(one.followedAt)}: `}${one.note}`}
${earlier(telling, one.history)}
${agenda === undefined ? '' : html`<br><small><a href="${addressOf(place, `/do/follow-agenda-item?item=${one.id}&back=/local-agendas/${agenda}`)}">${say(place.language, 'commands.follow-agenda-item.title')}</a></small>`}</li>`;
}

/** How an item that goes on stood in the versions before, the earliest first. */
const earlier = ({ words, state }: Telling, history: Item['history']): Html | '' =>
  history.length === 0
    ? ''
    : html`<br><small>${history.map((one) => words('earlier', { number: one.version, state: state('agenda-item', one.state) })).join(' · ')}</small>`;
