import type { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import type { Env } from '../../api/env.ts';
import {
  type ContradictionView,
  contradictionsView,
  inconsistenciesView,
  processView,
} from '../../engine/index.ts';
import { type Visit, visited, type Web } from '../answer.ts';
import { dayIn } from '../desk/day-in.ts';
import type { Html } from '../forms/draw-field.ts';

type Evidence = ContradictionView['claims'][number]['evidence'][number];

/** The public page of what does not go together: claims side by side, and what comes out of the data. */
export function contradictionsPage(app: Hono<Env>, web: Web): void {
  app.get(
    '/o/:organization/p/:process/contradictions',
    visited(web, async (visit) => {
      const { organization = '', process = '' } = visit.c.req.param() as {
        organization?: string;
        process?: string;
      };
      if (!z.uuid().safeParse(process).success) return visit.c.notFound();
      const at = { organization, process };
      const of = await processView(visit.engine, at);
      const list = await contradictionsView(visit.engine, { ...at, limit: 200 });
      const found = await inconsistenciesView(visit.engine, at);
      if (of === undefined || list === undefined || found === undefined) return visit.c.notFound();
      const none = list.items.length + found.inconsistencies.length === 0;
      const body = html`<p>${visit.say('pages.contradictions.text', { process: of.title })}</p>
${none ? html`<p>${visit.say('pages.contradictions.none')}</p>` : ''}
${list.items.map((one) => pointOf(visit, at, one))}
${found.inconsistencies.length === 0 ? '' : html`<h2>${visit.say('pages.contradictions.data')}</h2><p>${visit.say('pages.contradictions.dataText')}</p><ul>${found.inconsistencies.map((one) => html`<li>${inWords(visit, one)}${plannedIn(visit, at, one)}</li>`)}</ul>`}`;
      return visit.page({ title: visit.say('pages.contradictions.title'), body });
    }),
  );
}

function pointOf(visit: Visit, at: { organization: string }, point: ContradictionView): Html {
  const { settlement } = point;
  return html`<section><h2>${point.question}</h2>
<p><strong>${visit.say(`states.contradiction.${point.state as 'standing'}`)}</strong>. ${point.why}</p>
<table class="cards"><thead><tr>${['says', 'source', 'declared', 'evidence'].map((name) => html`<th scope="col">${visit.say(`pages.contradictions.${name as 'says'}`)}</th>`)}</tr></thead>
<tbody>${point.claims.map(
    ({ claim, says, quote, source, declared, evidence }) =>
      html`<tr><th scope="row">${says}${quote === null ? '' : html` <q>${quote}</q>`}${settlement?.claim === claim ? html` <strong>(${visit.say('pages.contradictions.holds')})</strong>` : ''}</th><td data-label="${visit.say('pages.contradictions.source')}">${source.url === undefined ? source.document : html`<a href="${source.url}" rel="noreferrer">${source.document}</a>`}${source.page === undefined ? '' : `, ${source.page}`}</td><td data-label="${visit.say('pages.contradictions.declared')}">${declared}</td><td data-label="${visit.say('pages.contradictions.evidence')}">${evidence.length === 0 ? visit.say('pages.contradictions.noEvidence') : evidence.map((one) => html`${shown(at, one)} `)}</td></tr>`,
  )}</tbody></table>
${settlement === null ? '' : html`<p>${visit.say('pages.contradictions.settled', { authority: settlement.authority })} ${visit.say(`values.code.${settlement.outcome as 'cannot-be-told'}`)}. ${settlement.grounds}</p>`}</section>`;
}

const shown = ({ organization }: { organization: string }, evidence: Evidence): Html =>
  evidence.kind === 'link'
    ? html`<a href="${evidence.url}" rel="noreferrer">${evidence.title}</a>`
    : html`<a href="/api/${organization}/files/${evidence.hash}">${evidence.title}</a>`;

type Found = NonNullable<Awaited<ReturnType<typeof inconsistenciesView>>>['inconsistencies'][number];

/** Where the end that was planned comes from, of what ended later: read, inferred, or not on record. */
function plannedIn(visit: Visit, at: { organization: string }, one: Found): Html | '' {
  if (one.kind !== 'ended-later-than-planned') return '';
  if (one.plannedBy.length === 0) return html` ${visit.say('pages.contradictions.plannedUntold')}`;
  return html`${one.plannedBy.map(({ note, step, provenance, act }) => {
    const said = {
      note: note ?? step,
      provenance: visit.say(`values.code.${provenance as 'inferred'}`),
    };
    return html` ${visit.say('pages.contradictions.plannedBy', said)} ${act.map((evidence) => html`${shown(at, evidence)} `)}`;
  })}`;
}

function inWords(visit: Visit, one: Found): string {
  // What both are is a day of the place already.
  const day = dayIn(visit.language, 'UTC');
  switch (one.kind) {
    case 'ended-later-than-planned':
      return visit.say('pages.contradictions.late', {
        ...{ code: one.code, days: one.days, planned: day(one.plannedOn), last: day(one.lastOn) },
      });
    case 'objective-reached-with-open-milestones':
      return visit.say('pages.contradictions.openMilestones', {
        code: one.code,
        milestones: one.milestones.join(', '),
      });
    case 'objective-reached-with-artefacts-not-shown':
      return visit.say('pages.contradictions.artefacts', {
        code: one.code,
        artefacts: one.artefacts.join(', '),
      });
    default:
      return visit.say('pages.contradictions.underWay', { code: one.code, count: one.processes.length });
  }
}
