import { html } from 'hono/html';
import { type Engine, mandatesView, roles } from '../../engine/index.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { inZone } from './in-zone.ts';
import { addressOf, type Place } from './place.ts';

const aPage = 100;

/** What is asked: which role, on which day, and from where on. */
export interface MandatesAsked {
  readonly role?: string | undefined;
  readonly on?: string | undefined;
  readonly after?: string | undefined;
}

/** Who held which role on a day, by which act: in public, by office and institution. */
export async function mandatesPage(engine: Engine, place: Place, asked: MandatesAsked): Promise<Html> {
  const { organization, language } = place;
  const { items, next } = await mandatesView(engine, { organization, ...asked, limit: aPage });
  const given = roles.filter((role) => role !== 'public' && role !== 'clock');
  const when = (instant: string) => inZone(instant, 'UTC', language);
  const more = new URLSearchParams({ role: asked.role ?? '', on: asked.on ?? '', after: next ?? '' });
  return html`<h1>${say(language, 'desk.mandates')}</h1>
<form method="get" action="${addressOf(place, '/mandates')}">
<label for="role">${say(language, 'desk.role')}</label><select id="role" name="role"><option value="">${say(language, 'desk.choose')}</option>${given.map(
    (role) =>
      html`<option value="${role}" ${role === asked.role ? 'selected' : ''}>${say(language, `roles.${role}`)}</option>`,
  )}</select>
<label for="on">${say(language, 'desk.onDay')}</label><input type="date" id="on" name="on" value="${asked.on ?? ''}">
<button type="submit">${say(language, 'desk.search')}</button></form>
<ul>${items.map(
    (
      one,
    ) => html`<li><strong>${say(language, `roles.${one.role}` as MessagePath)}</strong>: ${[one.office, one.institution].filter(Boolean).join(', ')}<br>
<small>${say(language, 'desk.since')} ${when(one.from)}${one.to === null ? '' : ` ${say(language, 'desk.until')} ${when(one.to)}`} (UTC) · ${say(language, 'desk.act')}: ${one.act.kind === 'founding' ? say(language, 'values.code.founding') : one.act.reference}</small></li>`,
  )}</ul>
${next === undefined ? '' : html`<p><a href="${addressOf(place, `/mandates?${more}`)}">${say(language, 'desk.more')}</a></p>`}`;
}
