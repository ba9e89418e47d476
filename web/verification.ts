import type { Hono } from 'hono';
import { html } from 'hono/html';
import type { Env } from '../api/env.ts';
import { type PaperShown, type PaperStanding, paperView } from '../engine/index.ts';
import { kindInWords } from '../templates/explain/document-frame.ts';
import { type Visit, visited, type Web } from './answer.ts';
import { inZone } from './desk/in-zone.ts';
import type { Html } from './forms/draw-field.ts';
import { politeness } from './politeness.ts';
import { type Asked, askedOf, isWhole, verificationForm } from './verification-form.ts';

/** Where the QR of a paper leads: whether it is current, what took its place, or that it is not ours. */
export function verificationRoutes(app: Hono<Env>, web: Web): void {
  const admits = politeness(web.engine.clock);
  const handle = visited(web, async (visit) => {
    const query = visit.c.req.query();
    const asked = askedOf({ ...query, ...visit.c.req.param() });
    if (['folio', 'hash'].some((name) => query[name] !== undefined) && isWhole(asked))
      return visit.go(`/v/${asked.organization}/${asked.folio}/${asked.hash}`);
    const isTold = ['folio', 'hash'].every(
      (name) => visit.c.req.param(name) !== undefined || query[name] !== undefined,
    );
    if (!isWhole(asked)) return formPage(visit, asked, isTold);
    if (!admits(visit.place)) {
      visit.c.header('Retry-After', '60');
      return visit.refuse('pages.tooManyTries', 429);
    }
    const standing = await paperView(web.engine, asked);
    return standing === undefined ? formPage(visit, asked, true) : paperPage(visit, asked, standing);
  });
  for (const path of [
    '/v',
    '/v/:organization',
    '/v/:organization/:folio',
    '/v/:organization/:folio/:hash',
  ] as const)
    app.get(path, handle);
}

function formPage(visit: Visit, asked: Asked, isWrong: boolean): Response | Promise<Response> {
  const body = html`<p>${visit.say('paper.verify.what')}</p>
${isWrong ? html`<p role="alert">${visit.say('paper.verify.notWritten')}</p>` : ''}
${verificationForm(visit, asked)}`;
  return visit.page({ title: visit.say('paper.verify.title'), body }, isWrong ? 404 : 200);
}

function paperPage(visit: Visit, asked: Asked, standing: PaperStanding): Response | Promise<Response> {
  const { standing: how } = standing;
  const body = html`<p><strong>${visit.say(`paper.verify.standings.${how}.what`)}</strong> ${visit.say(`paper.verify.standings.${how}.next`)}</p>
${detailsOf(visit, asked, standing)}
<h2>${visit.say('paper.verify.compareTitle')}</h2>
<p>${visit.say('paper.verify.compare')}</p>
<p><code>${inFours(asked.hash)}</code></p>
<details><summary>${visit.say('paper.verify.another')}</summary>${verificationForm(visit, { organization: asked.organization, folio: '', hash: '' })}</details>`;
  return visit.page(
    { title: visit.say(`paper.verify.standings.${how}.title`), body },
    how === 'unknown' ? 404 : 200,
  );
}

/** A hash in groups that an eye compares one by one. */
const inFours = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ');

function detailsOf(visit: Visit, asked: Asked, standing: PaperStanding): Html | '' {
  switch (standing.standing) {
    case 'current':
      return shown(visit, asked, standing.paper);
    case 'superseded':
      return html`${standing.by === null ? '' : html`<h2>${visit.say('paper.verify.nowInForce')}</h2>${shown(visit, asked, standing.by)}`}
<h2>${visit.say('paper.verify.thisPaper')}</h2>${shown(visit, asked, standing.paper)}`;
    case 'altered':
      return html`<h2>${visit.say('paper.verify.published')}</h2>${shown(visit, asked, standing.current)}`;
    case 'unknown':
      return '';
    default:
      return html`<dl><dt>${visit.say('paper.verify.kind')}</dt><dd>${kindInWords(visit.language, standing.kind)}</dd>
<dt>${visit.say('paper.verify.folio')}</dt><dd>${standing.folio}</dd></dl>`;
  }
}

/** What a published version is, who signed it and in which capacity, what corrects it, and where it is read. */
function shown(visit: Visit, { organization }: Asked, paper: PaperShown): Html {
  const when = (at: string) => inZone(at, paper.timeZone, visit.language);
  const days = [
    ['approvedAt', paper.approvedAt],
    ['signedAt', paper.signedAt],
    ['publishedAt', paper.publishedAt],
  ] as const;
  const file = `/api/${organization}/processes/${paper.process}/documents/${paper.document}`;
  const here = `/v/${organization}/${paper.folio}/${paper.contentHash.slice(0, 16)}`;
  return html`<dl>
<dt>${visit.say('paper.verify.kind')}</dt><dd>${kindInWords(visit.language, paper.kind)}</dd>
<dt>${visit.say('paper.verify.titleOf')}</dt><dd lang="${paper.language}">${paper.title}</dd>
<dt>${visit.say('paper.verify.issuer')}</dt><dd>${paper.publicBody}</dd>
<dt>${visit.say('paper.verify.folio')}</dt><dd><a href="${visit.to(here)}">${visit.say('paper.versionOf', { folio: paper.folio, version: paper.version })}</a></dd>
<dt>${visit.say('paper.verify.hash')}</dt><dd><code>${inFours(paper.contentHash.slice(0, 16))}</code></dd>
${days.map(([name, at]) => (at === null ? '' : html`<dt>${visit.say(`paper.verify.${name}`)}</dt><dd>${when(at)}</dd>`))}
</dl>
${signaturesOf(visit, paper, when)}${errataOf(visit, paper)}
<p><a href="${file}.pdf" role="button">${visit.say('paper.verify.readPdf')}</a> <a href="${file}.html">${visit.say('paper.verify.readHtml')}</a></p>`;
}

function signaturesOf(visit: Visit, { signatures }: PaperShown, when: (at: string) => string): Html | '' {
  if (signatures.length === 0) return '';
  return html`<h3>${visit.say('paper.verify.signatures')}</h3><ul>${signatures.map(
    ({ office, institution, act, means, signedAt, reason }) =>
      html`<li>${office}${institution === null ? '' : `, ${institution}`}: ${visit.say(`values.act.${act}`)} (${visit.say(`values.code.${means}`)}), ${when(signedAt)}${reason === null ? '' : html`. <q>${reason}</q>`}</li>`,
  )}</ul>`;
}

function errataOf(visit: Visit, { errata }: PaperShown): Html | '' {
  if (errata.length === 0) return '';
  return html`<section role="note"><h3>${visit.say('paper.verify.errata')}</h3><ul>${errata.flatMap(
    ({ folio, items }) =>
      items.map(
        ({ says, shouldSay }) => html`<li>${visit.say('paper.corrected', { folio, says, shouldSay })}</li>`,
      ),
  )}</ul></section>`;
}
