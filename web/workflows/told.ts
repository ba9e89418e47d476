import { html } from 'hono/html';
import {
  changesBetween,
  diffWorkflows,
  type OutlineItem,
  type WorkflowDefinition,
} from '../../engine/index.ts';
import { explainChange } from '../../templates/explain/workflow-change.ts';
import type { Language } from '../../templates/messages.ts';
import { pageWords } from '../desk/page-words.ts';
import type { Html } from '../forms/draw-field.ts';

/** The stages of a method one under the other; what each asks opens by a touch. */
export function outlineShown({ items }: OutlineItem): Html {
  return html`${items.map(({ text, items: inner }) => (inner.length === 0 ? html`<p>${text}</p>` : html`<details><summary>${text}</summary>${listOf(inner)}</details>`))}`;
}

const listOf = (items: readonly OutlineItem[]): Html =>
  html`<ul>${items.map(({ text, items: inner }) => html`<li>${text}${inner.length === 0 ? '' : listOf(inner)}</li>`)}</ul>`;

/** Lines as a list of lists: what begins with a dash belongs to the line before it, and what is set in to the last of those. */
export function linesShown(lines: readonly string[]): Html {
  const depth = Math.min(...lines.map(depthOf));
  const groups: { text: string; inner: string[] }[] = [];
  for (const line of lines) {
    if (depthOf(line) === depth) groups.push({ text: line.replace(/^- /, '').trim(), inner: [] });
    else groups.at(-1)?.inner.push(line);
  }
  return html`<ul>${groups.map(({ text, inner }) => html`<li>${text}${inner.length === 0 ? '' : linesShown(inner)}</li>`)}</ul>`;
}

/** How far in a line stands: a heading, a point of its list, or what belongs to that. */
function depthOf(line: string): number {
  if (line.startsWith(' ')) return 2;
  return line.startsWith('- ') ? 1 : 0;
}

/** What is otherwise in one version than in another, for those who take part. */
export function changesShown(
  language: Language,
  before: WorkflowDefinition,
  after: WorkflowDefinition,
): Html {
  const words = pageWords(language, 'methodPage');
  const changes = changesBetween(before, after);
  if (changes.length > 0)
    return html`<ul>${changes.map((change) => html`<li>${explainChange(language, change)}</li>`)}</ul>`;
  const places = diffWorkflows(before, after).filter(({ path }) => path !== 'spec.version').length;
  return html`<p>${places === 0 ? words('same') : words('sameForPeople', { count: places })}</p>`;
}
