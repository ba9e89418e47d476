import { html } from 'hono/html';
import {
  courseView,
  type DocumentView,
  documentFor,
  type Engine,
  type RegisterEntry,
} from '../../engine/index.ts';
import { kindInWords } from '../../templates/explain/document-frame.ts';
import { type MessagePath, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { actsOn } from './document-acts.ts';
import { filesOf } from './documents-page.ts';
import { inZone } from './in-zone.ts';
import { addressOf, type Place } from './place.ts';

type At = Place & { readonly process: string };
type When = (instant: string) => string;

/** A document of the register: where it stands, what was said of it, who has signed, its versions and files. */
export async function documentPage(
  engine: Engine,
  place: At,
  document: string,
): Promise<{ title: string; body: Html } | undefined> {
  const { organization, process, principal, language } = place;
  const at = { organization, process };
  const [view, course] = await Promise.all([
    documentFor(engine, { ...at, document, principal }),
    courseView(engine, at),
  ]);
  if (view === undefined || course === undefined) return undefined;
  const when = (instant: string) => inZone(instant, course.spec.jurisdiction.timeZone, language);
  const title = `${kindInWords(language, view.kind)} ${view.folio}`;
  const entry = 'observations' in view ? view : undefined;
  return {
    title,
    body: html`<h1>${title}</h1>
<p lang="${view.language}"><strong>${view.title}</strong></p>
${factsOf(place, view, when)}
<p>${filesOf(place, view)}</p>
${entry === undefined ? '' : renderingOf(place, entry, when)}${entry === undefined ? '' : missingOf(place, entry)}
${await actsOn(engine, place, view)}
${entry === undefined ? '' : observationsOf(place, entry, when)}
${signaturesOf(place, view, when)}${correctionsOf(place, view)}${versionsOf(place, view)}
<p><a href="${addressOf(place, '/documents')}">${say(language, 'paper.desk.register')}</a></p>`,
  };
}

function factsOf({ language, organization }: At, view: DocumentView, when: When): Html {
  const instants = [
    ['paper.desk.draftedAt', view.draftedAt],
    ['paper.desk.observeUntil', view.observeUntil],
    ['paper.verify.approvedAt', view.approvedAt],
    ['paper.verify.signedAt', view.signedAt],
    ['paper.verify.publishedAt', view.publishedAt],
    ['paper.desk.endedAt', view.endedAt],
  ] as const;
  const hash = view.contentHash.slice(0, 16);
  return html`<dl><dt>${say(language, 'paper.desk.state')}</dt><dd>${say(language, `states.document.${view.state}` as MessagePath)}</dd>
<dt>${say(language, 'fields.version')}</dt><dd>${view.version}</dd>
${instants.map(([path, at]) => (at === null ? '' : html`<dt>${say(language, path)}</dt><dd>${when(at)}</dd>`))}
${view.reason === null ? '' : html`<dt>${say(language, 'paper.desk.reason')}</dt><dd>${view.reason}</dd>`}
<dt>${say(language, 'paper.verify.hash')}</dt><dd><a href="/v/${organization}/${view.folio}/${hash}"><code>${hash}</code></a></dd></dl>`;
}

/** What stands in the way of the files, where something does. */
function renderingOf({ language }: At, { rendering }: RegisterEntry, when: When): Html | '' {
  if (rendering === null || rendering.fault === null) return '';
  const { fault, attempts, nextTryAt, givenUpAt } = rendering;
  const known = ['template', 'markup', 'too-long', 'too-large'].find((one) => fault.startsWith(one));
  const values = { fault, attempts, at: when(nextTryAt) };
  return html`<section class="problem" role="alert"><h2>${say(language, 'paper.desk.fault.title')}</h2>
<p>${say(language, `paper.desk.fault.${known ?? 'other'}` as MessagePath, values)} ${say(language, givenUpAt === null ? 'paper.desk.fault.again' : 'paper.desk.fault.givenUp', values)}</p></section>`;
}

/** The pictures that the files show in words: whoever works on the document can mend them for its next version. */
function missingOf({ language }: At, { renditions }: RegisterEntry): Html | '' {
  const missing = [...new Map(renditions.flatMap((one) => one.missing.map((each) => [each.file, each])))];
  if (missing.length === 0) return '';
  return html`<section class="problem"><h2>${say(language, 'paper.desk.missing.title')}</h2>
<p>${say(language, 'paper.desk.missing.what')}</p><ul>${missing.map(
    ([file, { reason }]) =>
      html`<li>${file === null ? say(language, 'paper.desk.missing.inText') : html`<code>${file}</code>`}: ${say(language, `formats.missing.${reason}` as MessagePath)}</li>`,
  )}</ul></section>`;
}

function observationsOf({ language }: At, view: RegisterEntry, when: When): Html | '' {
  const { observations, awaited, state } = view;
  const waits = state === 'drafted' && awaited.asked > 0;
  if (observations.length === 0 && !waits) return '';
  return html`<section><h2>${say(language, 'paper.desk.observations')}</h2>
${waits ? html`<p>${say(language, 'paper.desk.awaited', { ...awaited })}</p>` : ''}
<ul>${observations.map(
    ({ text, observedAt, means, taken, reply }) =>
      html`<li>${text ?? say(language, 'paper.desk.erased')}<br><small>${when(observedAt)}, ${say(language, `values.code.${means as 'paper'}`)}</small>
<br>${taken === null ? say(language, 'paper.desk.unanswered') : html`${say(language, taken ? 'paper.desk.taken' : 'paper.desk.notTaken')} ${reply}`}</li>`,
  )}</ul></section>`;
}

function signaturesOf({ language }: At, { signers, signatures }: DocumentView, when: When): Html | '' {
  if (signers.length === 0 && signatures.length === 0) return '';
  const left = signers.filter((one) => one.left);
  const by = ({ office, institution }: { office: string; institution: string | null }) =>
    institution === null ? office : `${office}, ${institution}`;
  return html`<section><h2>${say(language, 'paper.verify.signatures')}</h2><ul>${signatures.map(
    (one) =>
      html`<li>${by(one)}: ${say(language, `values.act.${one.act}`)} (${say(language, `values.code.${one.means}`)}), ${when(one.signedAt)}${one.reason === null ? '' : html`. <q>${one.reason}</q>`}</li>`,
  )}${left.map((one) => html`<li>${by(one)}: ${say(language, 'paper.desk.leftToSign')}</li>`)}</ul></section>`;
}

function correctionsOf(place: At, { corrections, corrects }: DocumentView): Html | '' {
  const { language } = place;
  if (corrections.length === 0 && corrects === null) return '';
  return html`<section><h2>${say(language, 'paper.desk.errata')}</h2>
${corrects === null ? '' : html`<p><a href="${addressOf(place, `/documents/${corrects}`)}">${say(language, 'paper.desk.corrected')}</a></p>`}
<ul>${corrections.flatMap(({ document, folio, items }) =>
    items.map(
      ({ says, shouldSay }) =>
        html`<li><a href="${addressOf(place, `/documents/${document}`)}">${folio}</a>: ${say(language, 'paper.corrected', { folio, says, shouldSay })}</li>`,
    ),
  )}</ul></section>`;
}

function versionsOf(place: At, { id, versions }: DocumentView): Html | '' {
  const { language } = place;
  if (versions.length < 2) return '';
  return html`<section><h2>${say(language, 'paper.desk.versions')}</h2><ul>${versions.map((one) => {
    const words = `${say(language, 'fields.version')} ${one.version}: ${say(language, `states.document.${one.state}` as MessagePath)}`;
    return html`<li>${one.id === id ? words : html`<a href="${addressOf(place, `/documents/${one.id}`)}">${words}</a>`}</li>`;
  })}</ul></section>`;
}
