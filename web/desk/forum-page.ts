import { html } from 'hono/html';
import { courseView, type Engine, forumView, resolutionsView, sessionsView } from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { inZone } from './in-zone.ts';
import { addressOf, type Place } from './place.ts';
import { titleOf } from './session-page.ts';
import { tasksOf } from './tasks.ts';

type Line = NonNullable<Awaited<ReturnType<typeof resolutionsView>>>['items'][number];

const mostSessions = 200;

/** The forum of a process: what waits for its decision first, then its sessions, then who is in it, by seat. */
export async function forumPage(
  engine: Engine,
  place: Place & { process: string },
): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const [forum, resolutions, course, sessions, tasks] = await Promise.all([
    forumView(engine, at),
    resolutionsView(engine, at),
    courseView(engine, at),
    sessionsView(engine, { ...at, limit: mostSessions }),
    tasksOf(engine, place),
  ]);
  if (forum === undefined || resolutions === undefined || course === undefined) return undefined;
  const stage = (name: string | null) => course.spec.stages[name ?? '']?.title[language] ?? name ?? '';
  const line = (one: Line) =>
    html`<li><a href="${addressOf(place, `/resolutions/${one.id}`)}">${say(language, `values.resolutionKind.${one.kind}`)} · ${one.title ?? stage(one.stage)}</a>: ${say(language, `states.resolution.${one.state}`)}</li>`;
  const waits = ({ decidedAt, state }: Line) => decidedAt === null && state !== 'withdrawn';
  const waiting = resolutions.items.filter(waits);
  const decided = resolutions.items.filter((one) => !waits(one));
  const list = (title: 'open' | 'closed', items: readonly Line[]) =>
    items.length === 0 ? '' : html`<h3>${say(language, `desk.${title}`)}</h3><ul>${items.map(line)}</ul>`;
  return html`<h1>${say(language, 'desk.forum')}</h1>
<section><h2>${say(language, 'desk.resolutions')}</h2>${
    resolutions.items.length === 0
      ? html`<p>${say(language, 'desk.noResolutions')}</p>`
      : html`${list('open', waiting)}${list('closed', decided)}`
  }</section>
<section><h2>${say(language, 'desk.sessions')}</h2>${sessionList(place, sessions?.items ?? [], course.spec.jurisdiction.timeZone)}
${tasks.some(({ command }) => command === 'call-session') ? html`<p><a role="button" href="${addressOf(place, '/do/call-session?back=/forum')}">${say(language, 'desk.callSession')}</a></p>` : ''}
<p><a href="/api/${organization}/processes/${process}/procedure.html">${say(language, 'desk.procedure')}</a></p></section>
<section><h2>${say(language, 'desk.seats')}</h2>
<table class="cards"><thead><tr><th scope="col">${say(language, 'desk.seat')}</th><th scope="col">${say(language, 'desk.sector')}</th><th scope="col">${say(language, 'desk.titular')}</th><th scope="col">${say(language, 'desk.alternate')}</th></tr></thead>
<tbody>${forum.seats.map(
    (
      seat,
    ) => html`<tr><th scope="row">${seat.holder}</th><td data-label="${say(language, 'desk.sector')}">${course.spec.forum?.sectors[seat.sector]?.title[language] ?? seat.sector}</td>
<td data-label="${say(language, 'desk.titular')}">${say(language, `values.yesNo.${seat.titular ? 'yes' : 'no'}`)}</td><td data-label="${say(language, 'desk.alternate')}">${say(language, `values.yesNo.${seat.alternate ? 'yes' : 'no'}`)}</td></tr>`,
  )}</tbody></table></section>`;
}

type Session = NonNullable<Awaited<ReturnType<typeof sessionsView>>>['items'][number];

/** The sessions, the last one first. */
function sessionList(place: Place, sessions: readonly Session[], timeZone: string): Html {
  const { language } = place;
  if (sessions.length === 0) return html`<p>${say(language, 'desk.noSessions')}</p>`;
  const when = (instant: string) => inZone(instant, timeZone, language);
  return html`<ul>${[...sessions]
    .reverse()
    .map(
      (one) =>
        html`<li><a href="${addressOf(place, `/sessions/${one.id}`)}">${titleOf(place, one, when)}</a>: ${say(language, `states.session.${one.state}` as MessagePath)}</li>`,
    )}</ul>`;
}
