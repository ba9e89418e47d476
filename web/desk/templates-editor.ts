import { html } from 'hono/html';
import {
  type Engine,
  type Issue,
  type TemplateView,
  templateLimits,
  templateView,
} from '../../engine/index.ts';
import { builtInTemplate } from '../../templates/built-in.ts';
import { kindInWords } from '../../templates/explain/document-frame.ts';
import { inWords } from '../../templates/explain/figures.ts';
import { type Language, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { lineDifferences } from './line-differences.ts';
import { addressOf, type Place } from './place.ts';
import { drawFaults } from './templates-faults.ts';
import { drawPlaces } from './templates-places.ts';
import type { Subject } from './templates-subjects.ts';

/** The template that is worked on. */
export interface Edited {
  readonly kind: string;
  readonly language: Language;
}

/** What was done with the text since the page was opened. */
export interface Attempted {
  readonly text: string;
  readonly basedOn: number;
  readonly subject: string;
  readonly faults?: readonly Issue[];
  /** Whether it was checked and is in order. */
  readonly inOrder?: boolean;
  /** What was done, or why not, above the text. */
  readonly told?: Html;
  /** What was looked for among the values that can be shown. */
  readonly find?: string;
  /** A draft as plain text. */
  readonly preview?: string;
}

/** What the page of a template begins with: the version that was asked for, the one in force, or the built-in one. */
export async function editorOf(
  engine: Engine,
  { organization }: Place,
  edited: Edited,
  version?: number,
): Promise<{ view: TemplateView; attempted: Attempted } | undefined> {
  const own = version === 0 ? undefined : version;
  const view = await templateView(engine, { organization, ...edited, version: own });
  if (view === undefined) return undefined;
  const builtIn = builtInTemplate(edited.language, edited.kind) ?? '';
  const text = version === 0 ? builtIn : (view.shown?.text ?? builtIn);
  return { view, attempted: { text, basedOn: view.inForce, subject: '' } };
}

export function drawEditor(
  place: Place,
  edited: Edited,
  { view, attempted, subjects }: { view: TemplateView; attempted: Attempted; subjects: readonly Subject[] },
): Html {
  const { language } = place;
  const { text, faults, inOrder, told, preview, subject } = attempted;
  const at = addressOf(place, `/templates/${edited.kind}/${edited.language}`);
  const words = (name: string, values = {}) =>
    say(language, `desk.template.${name}` as 'desk.template.help', values);
  const standing =
    view.inForce === 0 ? words('builtIn') : words(view.fits ? 'own' : 'ownUnfit', { version: view.inForce });
  return html`<h1>${kindInWords(language, edited.kind)} (${words(`in.${edited.language}`)})</h1>
<p>${words('inUse')} ${standing}.</p>
${told ?? ''}${faults === undefined || faults.length === 0 ? '' : drawFaults(language, text, faults)}
${inOrder ? html`<p role="status">${words('inOrder')}</p>` : ''}
<form id="template" method="post" enctype="multipart/form-data" action="${at}">
<input type="hidden" name="basedOn" value="${attempted.basedOn}">
<label for="text">${words('text')}</label>
<textarea id="text" name="text" rows="24" spellcheck="false" maxlength="${templateLimits.letters}" class="template">
${text}</textarea>
<button type="submit" name="do" value="check">${words('check')}</button>
${subjects.length === 0 ? html`<p>${words('nothingToTryOn')}</p>` : trying(language, subjects, subject)}
<button type="submit" name="do" value="publish">${say(language, 'commands.publish-template.title')}</button>
</form>
${preview === undefined ? '' : html`<section id="preview"><h2>${words('preview')}</h2><pre>${preview}</pre></section>`}
${drawPlaces(language, 'template', { kind: edited.kind, places: view.places, text, find: attempted.find ?? '' })}
${drawVersions(place, at, view)}
<p><a href="${addressOf(place, '/templates')}">${say(language, 'desk.templates')}</a></p>`;
}

function trying(language: Language, subjects: readonly Subject[], chosen: string): Html {
  return html`<label for="subject">${say(language, 'desk.template.tryOn')}</label>
<select id="subject" name="subject">${subjects.map(({ value, label }) => html`<option value="${value}"${value === chosen ? ' selected' : ''}>${label}</option>`)}</select>
<button type="submit" name="do" value="preview">${say(language, 'desk.template.preview')}</button>
<button type="submit" name="do" value="preview-page" formtarget="_blank">${say(language, 'desk.template.previewPage')}</button>
<button type="submit" name="do" value="preview-pdf" formtarget="_blank">${say(language, 'desk.template.previewPdf')}</button>`;
}

function drawVersions({ language }: Place, at: string, view: TemplateView): Html {
  const words = (name: string, values = {}) =>
    say(language, `desk.template.${name}` as 'desk.template.help', values);
  const line = ({ version, publishedAt, endedAt }: TemplateView['versions'][number]) => {
    const from = inWords(language, publishedAt.slice(0, 10));
    const named =
      endedAt === null ? words('versionInForce', { version, from }) : words('version', { version, from });
    const links =
      version === 1
        ? ''
        : html` · <a href="${at}?version=${version}&against=${version - 1}">${words('differences')}</a>`;
    return html`<li><a href="${at}?version=${version}">${named}</a> · <a href="${at}?version=${version}&against=0">${words('differencesToBuiltIn')}</a>${links}</li>`;
  };
  return html`<section><h2>${words('versions')}</h2>
<ul><li><a href="${at}?version=0">${words('builtIn')}</a></li>${view.versions.map(line)}</ul>
${
  view.inForce === 0
    ? ''
    : html`<form method="post" enctype="multipart/form-data" action="${at}"><button type="submit" name="do" value="retire">${say(language, 'commands.retire-template.title')}</button></form>
<p><small>${say(language, 'commands.retire-template.help')}</small></p>`
}</section>`;
}

/** How one version came of another, or of the built-in one, line by line. */
export function drawDifferences({ language }: Place, before: string, after: string): Html {
  const words = { gone: '−', new: '+', same: ' ' } as const;
  const label = { gone: 'desk.template.lineGone', new: 'desk.template.lineNew' } as const;
  return html`<section id="differences"><h2>${say(language, 'desk.template.differences')}</h2>
<pre class="differences">${lineDifferences(before, after).map(({ is, line }) =>
    is === 'same'
      ? `  ${line}\n`
      : html`<span class="${is}"><span aria-label="${say(language, label[is])}" role="img">${words[is]}</span> ${line}\n</span>`,
  )}</pre></section>`;
}
