import { html } from 'hono/html';
import type { Catalogue } from '../engine/index.ts';
import { type Language, say } from '../templates/messages.ts';
import { actionsOf } from './actions.ts';
import { layout } from './layout.ts';
import { tagsOf } from './openapi.ts';
import { actionSection, resourceSection } from './page-sections.ts';
import { type ProblemCode, statusOf } from './problems.ts';
import { resources } from './resources.ts';

const howTo = [
  'api.howToKey',
  'api.howToRepeat',
  'api.howToVersion',
  'api.howToPages',
  'api.howToProblems',
] as const;

/** The API's description for people: every command and every resource by domain, and every problem. */
export function apiPage(catalogue: Catalogue, language: Language) {
  const domains = tagsOf(catalogue);
  const body = html`
<h1>${say(language, 'api.title')}</h1>
<p>${say(language, 'api.intro')}</p>
<p><a href="/api/openapi.json?lang=${language}">${say(language, 'api.openapi')}</a></p>
<h2 id="how-to">${say(language, 'api.howTo')}</h2>
<ul>${howTo.map((path) => html`<li>${say(language, path)}</li>`)}</ul>
<nav aria-labelledby="contents"><h2 id="contents">${say(language, 'api.contents')}</h2>
<ul>${domains.map((name) => contentsOf(catalogue, name, language))}
<li><a href="#problems">${say(language, 'api.problems')}</a></li></ul></nav>
${domains.map((name) => domainSection(catalogue, name, language))}
${problemsSection(language)}`;
  return layout(language, { title: say(language, 'api.title'), path: '/api', body });
}

function contentsOf(catalogue: Catalogue, name: string, language: Language) {
  const actions = actionsOf(catalogue).filter(({ domain }) => domain === name);
  const read = resources.filter(({ domain }) => domain === name);
  return html`
<li><a href="#${name}">${say(language, `domains.${name}.title`)}</a>
<ul>${actions.map((one) => html`<li><a href="#command-${one.name}">${say(language, `commands.${one.name}.title`)}</a></li>`)}
${read.map((one) => html`<li><a href="#resource-${one.name}">${say(language, `resources.${one.name}.title`)}</a></li>`)}</ul></li>`;
}

function domainSection(catalogue: Catalogue, name: string, language: Language) {
  const actions = actionsOf(catalogue).filter(({ domain }) => domain === name);
  const read = resources.filter(({ domain }) => domain === name);
  return html`
<section aria-labelledby="${name}">
<h2 id="${name}">${say(language, `domains.${name}.title`)}</h2>
${actions.map((action) => actionSection(action, language))}
${read.map((resource) => resourceSection(resource, language))}
</section>`;
}

function problemsSection(language: Language) {
  const codes = Object.keys(statusOf) as ProblemCode[];
  return html`
<section aria-labelledby="problems">
<h2 id="problems">${say(language, 'api.problems')}</h2>
<table>
<thead><tr><th scope="col">${say(language, 'api.status')}</th><th scope="col">${say(language, 'api.problem')}</th></tr></thead>
<tbody>${codes.map(
    (code) => html`
<tr><td>${statusOf[code]}</td><td><a href="/problems/${code}?lang=${language}">${say(language, `problems.${code}.title`)}</a> <code>${code}</code></td></tr>`,
  )}</tbody>
</table>
</section>`;
}
