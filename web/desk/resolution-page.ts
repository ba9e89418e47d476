import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import {
  type Checklist,
  courseView,
  type Engine,
  forumView,
  resolutionView,
  rolesView,
} from '../../engine/index.ts';
import { explainCommand } from '../../templates/explain/command.ts';
import { hasWords, type Language, type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { migrationAsked } from '../workflows/migration-asked.ts';
import { drawChecklist } from './checklist.ts';
import { effectShown } from './effect-shown.ts';
import { inZone } from './in-zone.ts';
import { addressOf, type Place } from './place.ts';
import { taskList } from './task-list.ts';
import { tasksOf } from './tasks.ts';

type View = NonNullable<Awaited<ReturnType<typeof resolutionView>>>;

/** What the page says things with: the reader's language, the titles of the stages, and the hour of the place. */
interface Words {
  readonly place: Place & { readonly process: string };
  stage(name: string | null): string;
  /** The title of a way out of a stage. */
  outcome(stage: string | null, name: string | null): string;
  /** The institution that a seat is of, and the title of a sector. */
  seat(id: string): string;
  sector(name: string): string;
  when(instant: string): string;
}

/** A decision of the forum as a member needs it: what is asked, what changes, what it rests on, who has decided. */
export async function resolutionPage(
  engine: Engine,
  place: Place & { process: string },
  resolution: string,
): Promise<{ title: string; body: Html } | undefined> {
  const { organization, process, principal, language } = place;
  const [view, forum, course] = await Promise.all([
    resolutionView(engine, { organization, process, resolution }),
    forumView(engine, { organization, process }),
    courseView(engine, { organization, process }),
  ]);
  if (view === undefined || course === undefined) return undefined;
  const { spec } = course;
  const words: Words = {
    place,
    seat: (id) => forum?.seats.find(({ seat }) => seat === id)?.holder ?? id,
    sector: (name) => spec.forum?.sectors[name]?.title[language] ?? name,
    stage: (name) => spec.stages[name ?? '']?.title[language] ?? name ?? '',
    outcome: (stage, name) => spec.stages[stage ?? '']?.outcomes[name ?? '']?.title[language] ?? name ?? '',
    when: (instant) => inZone(instant, spec.jurisdiction.timeZone, language),
  };
  const [held, tasks] = await Promise.all([
    rolesView(engine, { organization, principal, process }),
    tasksOf(engine, place),
  ]);
  const may = tasks.filter(({ command }) => onResolution.includes(command) && view.decidedAt === null);
  const title = questionOf(view, words);
  return {
    title,
    body: html`<h1>${title}</h1>
<p>${say(language, `states.resolution.${view.state}`)}. ${waitingOf(view, words)}</p>
${view.asked.text === null ? '' : html`<p class="as-written">${view.asked.text}</p>`}
${view.asked.reason === '' ? '' : html`<p class="as-written">${view.asked.reason}</p>`}
${view.kind === 'migration' ? await migrationAsked(engine, place, resolution) : ''}
${effectShown(language, view.asked.effect)}${changesOf(view, words)}${dossierOf(view, words)}${decidedOf(view, words)}
${held.includes('forum-member') && view.state === 'open' ? ballotOf(view, words) : ''}
${may.length === 0 ? '' : html`<section><h2>${say(language, 'desk.decisionTasks')}</h2>${taskList(place, may, aboutOf(view))}</section>`}`,
  };
}

/** What is done with a resolution, besides voting on it. */
const onResolution = [
  'open-resolution',
  'open-in-writing',
  'record-votes',
  'cast-casting-vote',
  'close-resolution',
  'call-resolution-again',
  'ask-to-meet',
  'declare-conflict',
  'raise-conflict',
  'recuse',
  'raise-consent-objection',
  'amend-resolution',
  'withdraw-resolution',
  'carry-out-resolution',
];

/** What the forms are about, filled in: nobody copies a hash by hand. */
const aboutOf = ({ id, dossierHash, session }: View): string =>
  `?resolution=${id}&dossierHash=${dossierHash}${session === null ? '' : `&session=${session}`}&back=/resolutions/${id}`;

function waitingOf(view: View, { place: { language }, when }: Words): string {
  const { since, naturalDays: natural, businessDays: business } = view.waiting;
  if (view.decidedAt !== null) return say(language, 'desk.waited', { since: when(since) });
  const waits = say(language, 'desk.waits', { since: when(since), natural, business });
  return view.closesAt === null
    ? waits
    : `${waits} ${say(language, 'desk.closes', { at: when(view.closesAt) })}`;
}

function questionOf(view: View, words: Words): string {
  if (view.asked.title !== null) return view.asked.title;
  return say(words.place.language, `desk.asks.${view.kind as 'passage'}`, {
    stage: words.stage(view.stage),
    outcome: words.outcome(view.stage, view.outcome),
  });
}

/** What is different from the moment on that it is approved. */
function changesOf({ changes }: View, { place: { language }, stage, when }: Words): Html | '' {
  if (changes === null) return '';
  const moves = changes.stages.map(({ stage: name, to }) =>
    say(language, 'desk.becomes', {
      stage: stage(name),
      state: say(language, `values.diagram.stage-${to}` as MessagePath),
    }),
  );
  const dates = changes.deadlines.map(({ stage: name, dueAt }) =>
    say(language, 'desk.dueFrom', { stage: stage(name), at: when(dueAt) }),
  );
  const doors = (['opens', 'closes'] as const).flatMap((door) =>
    changes[door].length === 0
      ? []
      : [
          html`<details><summary>${say(language, `desk.${door}Commands`, { count: changes[door].length })}</summary>
<ul>${changes[door].map((command) => html`<li>${explainCommand(language, command)}</li>`)}</ul></details>`,
        ],
  );
  return html`<section><h2>${say(language, 'desk.ifApproved')}</h2>
<ul>${[...moves, ...dates].map((line) => html`<li>${line}</li>`)}${changes.ends === null ? '' : html`<li>${say(language, `values.diagram.${changes.ends}` as MessagePath)}</li>`}</ul>${doors}</section>`;
}

/** The dossier as it was frozen; that it has changed since is said before anything else. */
function dossierOf({ dossier, dossierHash }: View, { place: { language }, when }: Words): Html | '' {
  if (dossier === null) return '';
  return html`<section><h2>${say(language, 'desk.dossier')}</h2>
${dossier.current ? '' : html`<p class="problem" role="alert">${say(language, 'desk.dossierChanged', { event: say(language, `events.${dossier.changed?.changedBy}`) })}</p>`}
<p><small>${say(language, 'desk.frozen', { at: when(dossier.frozenAt) })} <code>${dossierHash}</code></small></p>
${drawChecklist(language, dossier.checklist as Checklist)}${builtOn(dossier, language)}</section>`;
}

/** The documents, kind by kind, and the totals that the dossier was frozen with. */
function builtOn({ documents, counts }: NonNullable<View['dossier']>, language: Language): Html | '' {
  const lines = [
    ...((documents ?? []) as readonly { kind: string; count: number }[]).map(({ kind, count }) => ({
      path: `values.dossierDocument.${kind}`,
      count,
    })),
    ...Object.entries((counts ?? {}) as { readonly [name: string]: number }).map(([name, count]) => ({
      path: `values.counter.${name}`,
      count,
    })),
  ].filter(({ path }) => hasWords(language, path));
  if (lines.length === 0) return '';
  return html`<h3>${say(language, 'desk.builtOn')}</h3>
<ul>${lines.map(({ path, count }) => html`<li>${say(language, path as MessagePath)}: ${count}</li>`)}</ul>`;
}

/** Who has decided and who has not, seat by seat: members vote for those who sent them, in public. */
function decidedOf({ seats, count }: View, words: Words): Html | '' {
  if (seats.length === 0) return '';
  const { language } = words.place;
  const standing = (seat: View['seats'][number]): string => {
    if (seat.vote !== null) return say(language, `desk.voted.${seat.vote as 'for'}`);
    if (seat.recused) return say(language, 'desk.recused');
    return say(language, seat.inOffice ? 'desk.undecided' : 'desk.vacant');
  };
  return html`<section><h2>${say(language, 'desk.decided')}</h2>
${count === null ? '' : html`<p>${say(language, 'desk.counted', { for: count.votes.for, against: count.votes.against, abstain: count.votes.abstain, present: count.quorum.present, needed: count.quorum.needed })}</p>`}
<table><thead><tr><th scope="col">${say(language, 'desk.seat')}</th><th scope="col">${say(language, 'desk.sector')}</th><th scope="col">${say(language, 'desk.vote')}</th></tr></thead>
<tbody>${seats.map((seat) => html`<tr><th scope="row">${words.seat(seat.seat)}</th><td>${words.sector(seat.sector)}</td><td>${standing(seat)}</td></tr>`)}</tbody></table></section>`;
}

/** How a member decides: on the dossier whose hash goes with the form, and on no other. */
function ballotOf(view: View, { place }: Words): Html {
  const { language } = place;
  return html`<section><h2>${say(language, 'desk.yourVote')}</h2>
<form method="post" enctype="multipart/form-data" action="${addressOf(place, '/do/vote-resolution')}">
<input type="hidden" name="request" value="${randomUUID()}">
<input type="hidden" name="resolution" value="${view.id}">
<input type="hidden" name="dossierHash" value="${view.dossierHash}">
<input type="hidden" name="back" value="/resolutions/${view.id}">
<fieldset><legend>${say(language, 'desk.vote')}</legend>${(['approve', 'return', 'abstain'] as const).map(
    (vote) =>
      html`<label><input type="radio" name="vote" value="${vote}" required> ${say(language, `desk.votes.${vote}`)}</label>`,
  )}</fieldset>
<label for="observations">${say(language, 'desk.observations')}</label><textarea id="observations" name="observations" rows="4"></textarea>
<button type="submit">${say(language, 'commands.vote-resolution.title')}</button></form></section>`;
}
