import { html } from 'hono/html';
import type { Html } from './forms/draw-field.ts';

/** A field of a form with its label, and what is wrong with it beside it. */
export interface TextField {
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly type?: 'text' | 'email';
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'text';
}

/** Draws a field so that label, help and complaint belong to it also for who hears the page. */
export function textField(field: TextField): Html {
  const { name, label, help, type = 'text', value = '', error, autocomplete = 'off', inputmode } = field;
  const about = [
    ...(help === undefined ? [] : [`${name}-help`]),
    ...(error === undefined ? [] : [`${name}-error`]),
  ];
  return html`<label for="${name}">${label}</label>
${help === undefined ? '' : html`<small id="${name}-help">${help}</small>`}
<input id="${name}" name="${name}" type="${type}" value="${value}" required autocomplete="${autocomplete}"
${inputmode === undefined ? '' : html`inputmode="${inputmode}"`}
${about.length === 0 ? '' : html`aria-describedby="${about.join(' ')}"`}
${error === undefined ? '' : html`aria-invalid="true" autofocus`}>
${error === undefined ? '' : html`<strong class="complaint" id="${name}-error">${error}</strong>`}`;
}

/** A choice among few. */
export function choiceField(
  name: string,
  label: string,
  options: readonly { value: string; label: string }[],
  chosen: string,
): Html {
  return html`<label for="${name}">${label}</label>
<select id="${name}" name="${name}">${options.map(
    (option) =>
      html`<option value="${option.value}" ${option.value === chosen ? 'selected' : ''}>${option.label}</option>`,
  )}</select>`;
}
