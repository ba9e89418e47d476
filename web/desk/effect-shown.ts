import { html } from 'hono/html';
import type { RulesOfProcedure } from '../../engine/index.ts';
import { inWords } from '../../templates/explain/figures.ts';
import { explainProcedure } from '../../templates/explain/procedure.ts';
import { codesInWords, parameterName } from '../../templates/explain/rule-words.ts';
import { type Language, say } from '../../templates/messages.ts';
import type { Html } from '../forms/draw-field.ts';
import { codeWords } from './code-words.ts';

/** What a matter does by itself once it is approved, as members read it: rules of procedure by their chapters, the rest field by field. */
export function effectShown(language: Language, asked: unknown): Html | '' {
  const effect = asked as { kind: string; told: { readonly [name: string]: unknown } } | null;
  if (effect === null) return '';
  const { rules, ...others } = effect.told;
  const lines = Object.entries(others).map(([name, value]) => ({
    name: parameterName(language, name),
    value: inWords(language, codesInWords(language, name, value)),
  }));
  const chapters = rules === undefined ? [] : explainProcedure(language, rules as RulesOfProcedure);
  return html`<section><h2>${say(language, 'desk.effect')}</h2>
<p>${codeWords(language, { command: 'propose-resolution', field: 'effect', code: effect.kind })}</p>
${lines.length === 0 ? '' : html`<dl>${lines.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`}
${chapters.map(({ title, sentences }) => html`<details><summary>${title}</summary><ul>${sentences.map((one) => html`<li>${one}</li>`)}</ul></details>`)}</section>`;
}
