import { html } from 'hono/html';
import { inputSchema, type JsonSchema } from '../templates/explain/input-schema.ts';
import { explainRoles } from '../templates/explain/roles.ts';
import { hasWords, type Language, say } from '../templates/messages.ts';
import type { Action } from './actions.ts';
import { parameterWords } from './parameter-words.ts';
import type { Resource } from './resource.ts';
import { kindOf, sampleOf } from './sample.ts';

/** One action: what it does, who may send it, what it takes, an example, and how it can be refused. */
export function actionSection(action: Action, language: Language) {
  const { name, by } = action;
  const schema = inputSchema(action, language);
  const fields = fieldsOf(schema);
  return html`
<article aria-labelledby="command-${name}">
<h3 id="command-${name}">${say(language, `commands.${name}.title`)}</h3>
<p><code>POST ${action.path}</code></p>
<p>${say(language, `commands.${name}.help`)}</p>
<p>${say(language, 'api.roles')}: ${explainRoles(language, by)}.</p>
${fields.length === 0 ? html`<p>${say(language, 'api.noFields')}</p>` : fieldTable(fields, language)}
<details><summary>${say(language, 'api.example')}</summary>
<pre tabindex="0"><code>${JSON.stringify(sampleOf(schema), null, 2)}</code></pre></details>
<details><summary>${say(language, 'api.refusals')}</summary>
<ul>${action.refusals.map(
    (code) =>
      html`<li><a href="/problems/${code}?lang=${language}">${say(language, `problems.${code}.title`)}</a> <code>${code}</code></li>`,
  )}</ul></details>
</article>`;
}

/** One resource: what it gives, who may read it, and what can be asked of it. */
export function resourceSection(resource: Resource, language: Language) {
  const { name, path, readers } = resource;
  const who = readers === undefined ? say(language, 'api.everyone') : explainRoles(language, readers);
  return html`
<article aria-labelledby="resource-${name}">
<h3 id="resource-${name}">${say(language, `resources.${name}.title`)}</h3>
<p><code>GET ${path}</code></p>
<p>${say(language, `resources.${name}.help`)}</p>
<p>${say(language, 'api.readers')}: ${who}.</p>
${queryList(resource, language)}
</article>`;
}

function queryList({ query }: Resource, language: Language) {
  const names = Object.keys(query.shape);
  if (names.length === 0) return '';
  return html`
<p>${say(language, 'api.parameters')}:</p>
<ul>${names.map((name) => html`<li><code>${name}</code>: ${parameterWords(language, name)}</li>`)}</ul>`;
}

interface Field {
  readonly path: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** The fields of an input, those inside others by their path: `attendance[].count`. */
function fieldsOf(schema: JsonSchema, before = ''): Field[] {
  const { properties = {}, required = [], items, anyOf, oneOf } = schema;
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const path = before === '' ? name : `${before}.${name}`;
    return [{ path, schema: field, required: required.includes(name) }, ...fieldsOf(field, path)];
  });
  const listed = items === undefined ? [] : fieldsOf(items, `${before}[]`);
  const either = (oneOf ?? anyOf ?? []).flatMap((each) => fieldsOf(each, before));
  return [...own, ...listed, ...either];
}

function fieldTable(fields: readonly Field[], language: Language) {
  return html`
<table>
<caption>${say(language, 'api.fields')}</caption>
<thead><tr><th scope="col">${say(language, 'api.field')}</th><th scope="col">${say(language, 'api.kind')}</th><th scope="col">${say(language, 'api.required')}</th><th scope="col">${say(language, 'api.description')}</th></tr></thead>
<tbody>${fields.map(
    ({ path, schema, required }) => html`
<tr><th scope="row"><code>${path}</code></th><td>${kindInWords(schema, language)}</td><td>${say(language, required ? 'said.yes' : 'said.no')}</td><td>${schema.description ?? ''}</td></tr>`,
  )}</tbody>
</table>`;
}

function kindInWords(schema: JsonSchema, language: Language): string {
  const path = `types.${kindOf(schema)}` as 'types.other';
  const kind = say(language, hasWords(language, path) ? path : 'types.other');
  const values = schema.enum === undefined ? '' : `: ${schema.enum.join(', ')}`;
  return schema.format === undefined ? `${kind}${values}` : `${kind} (${schema.format})`;
}
