import { html } from 'hono/html';
import { type Engine, type TemplateLine, templatesView } from '../../engine/index.ts';
import { kindInWords } from '../../templates/explain/document-frame.ts';
import { say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { addressOf, type Place } from './place.ts';

/** Every kind of document with the template that it is written with in each language, and packs of templates. */
export async function templatesPage(engine: Engine, place: Place): Promise<Html | undefined> {
  const { organization, language } = place;
  const view = await templatesView(engine, { organization });
  if (view === undefined) return undefined;
  const kinds = [...new Set(view.templates.map(({ kind }) => kind))];
  const languages = [...new Set(view.templates.map((line) => line.language))];
  const lineOf = (kind: string, of: string) =>
    view.templates.find((line) => line.kind === kind && line.language === of);
  return html`<h1>${say(language, 'desk.templates')}</h1>
<p>${say(language, 'desk.template.help')}</p>
<table><thead><tr><th scope="col">${say(language, 'desk.template.kind')}</th>${languages.map((each) => html`<th scope="col">${say(language, `desk.template.in.${each}`)}</th>`)}</tr></thead>
<tbody>${kinds.map(
    (kind) =>
      html`<tr><th scope="row">${kindInWords(language, kind)}</th>${languages.map((each) => html`<td>${cell(place, lineOf(kind, each))}</td>`)}</tr>`,
  )}</tbody></table>
<section><h2>${say(language, 'desk.template.pack')}</h2>
<p><a href="${`/api/${organization}/template-pack`}" download="cauce-templates.json">${say(language, 'desk.template.export')}</a></p>
<form method="post" enctype="multipart/form-data" action="${addressOf(place, '/templates')}">
<label for="pack">${say(language, 'desk.template.import')}</label>
<input type="file" id="pack" name="pack" accept=".json,application/json" required>
<button type="submit" name="do" value="try">${say(language, 'desk.template.try')}</button>
<button type="submit" name="do" value="import">${say(language, 'commands.import-templates.title')}</button>
</form></section>`;
}

function cell(place: Place, line: TemplateLine | undefined): Html | '' {
  if (line === undefined) return '';
  const { language } = place;
  const { inForce } = line;
  const standing =
    inForce === null
      ? say(language, 'desk.template.builtIn')
      : say(language, inForce.fits ? 'desk.template.own' : 'desk.template.ownUnfit', {
          version: inForce.version,
        });
  return html`<a href="${addressOf(place, `/templates/${line.kind}/${line.language}`)}">${standing}</a>`;
}
