import { html } from 'hono/html';
import { courseView, type Engine, forumView, resolutionsView } from '../../engine/index.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { addressOf, type Place } from './place.ts';

type Line = NonNullable<Awaited<ReturnType<typeof resolutionsView>>>['items'][number];

/** The forum of a process: what waits for its decision first, then its sessions, then who is in it, by seat. */
export async function forumPage(
  engine: Engine,
  place: Place & { process: string },
): Promise<Html | undefined> {
  const { organization, process, language } = place;
  const at = { organization, process };
  const [forum, resolutions, course] = await Promise.all([
    forumView(engine, at),
    resolutionsView(engine, at),
    courseView(engine, at),
  ]);
  if (forum === undefined || resolutions === undefined || course === undefined) return undefined;
  const stage = (name: string | null) => course.spec.stages[name ?? '']?.title[language] ?? name ?? '';
  const line = (one: Line) =>
    html`<li><a href="${addressOf(place, `/resolutions/${one.id}`)}">${say(language, `values.resolutionKind.${one.kind}`)} · ${stage(one.stage)}</a>: ${say(language, `states.resolution.${one.state}`)}</li>`;
  const waiting = resolutions.items.filter(({ decidedAt }) => decidedAt === null);
  const decided = resolutions.items.filter(({ decidedAt }) => decidedAt !== null);
  const list = (title: 'open' | 'closed', items: readonly Line[]) =>
    items.length === 0 ? '' : html`<h3>${say(language, `desk.${title}`)}</h3><ul>${items.map(line)}</ul>`;
  return html`<h1>${say(language, 'desk.forum')}</h1>
<section><h2>${say(language, 'desk.resolutions')}</h2>${
    resolutions.items.length === 0
      ? html`<p>${say(language, 'desk.noResolutions')}</p>`
      : html`${list('open', waiting)}${list('closed', decided)}`
  }</section>
<section><h2>${say(language, 'desk.seats')}</h2>
<table><thead><tr><th scope="col">${say(language, 'desk.seat')}</th><th scope="col">${say(language, 'desk.sector')}</th><th scope="col">${say(language, 'desk.titular')}</th><th scope="col">${say(language, 'desk.alternate')}</th></tr></thead>
<tbody>${forum.seats.map(
    (
      seat,
    ) => html`<tr><th scope="row">${seat.holder}</th><td>${course.spec.forum?.sectors[seat.sector]?.title[language] ?? seat.sector}</td>
<td>${say(language, `values.yesNo.${seat.titular ? 'yes' : 'no'}`)}</td><td>${say(language, `values.yesNo.${seat.alternate ? 'yes' : 'no'}`)}</td></tr>`,
  )}</tbody></table></section>`;
}
