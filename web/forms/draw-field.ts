import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { type Field, type Option, rowsOf, under } from './field.ts';
import { toLocal } from './local-time.ts';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** What a form is drawn with: what it was filled in with so far, what is wrong with it, and its words. */
export interface Filled {
  value(path: string): unknown;
  error(path: string): string | undefined;
  /** Whether what is drawn is part of something that may be left out: then nothing in it has to be filled in. */
  readonly within?: 'optional';
  readonly timeZone: string;
  readonly words: {
    readonly optional: string;
    readonly choose: string;
    readonly oneALine: string;
    readonly addRow: string;
    readonly kept: string;
    readonly localTime: string;
  };
}

const nothing = '' as unknown as Html;

const inside = ({ required }: Field, filled: Filled): Filled =>
  required ? filled : { ...filled, within: 'optional' };

/** A field with its label, its value and what is wrong with it, tied together for who cannot see them side by side. */
export function drawField(field: Field, filled: Filled): Html {
  switch (field.kind) {
    case 'group':
      return field.path === ''
        ? html`${field.fields.map((each) => drawField(each, filled))}`
        : fieldset(
            field,
            filled,
            html`${field.fields.map((each) => drawField(each, inside(field, filled)))}`,
          );
    case 'rows':
      return drawRows(field, filled);
    case 'one-of':
      return drawShapes(field, filled);
    case 'choices':
      return fieldset(field, filled, html`${field.options.map((option) => checkbox(field, option, filled))}`);
    case 'flag':
      return html`<label><input type="checkbox" name="${field.path}" ${filled.value(field.path) === true ? 'checked' : ''}> ${field.label}</label>`;
    default:
      return html`<label for="f:${field.path}">${field.label}${hint(field, filled)}</label>
${control(field, filled)}${complaint(field.path, filled)}`;
  }
}

function hint({ kind, required }: Field, { words }: Filled): Html {
  const notes = [
    ...(required ? [] : [words.optional]),
    ...(kind === 'lines' ? [words.oneALine] : []),
    ...(kind === 'instant' ? [words.localTime] : []),
  ];
  return notes.length === 0 ? nothing : html` <small>(${notes.join('; ')})</small>`;
}

/** Which element says what is wrong with a field; the error comes after it, and is announced with it. */
function about(path: string, { error }: Filled): Html {
  return error(path) === undefined ? nothing : html`aria-invalid="true" aria-describedby="e:${path}"`;
}

const complaint = (path: string, { error }: Filled): Html =>
  error(path) === undefined ? nothing : html`<p class="error" id="e:${path}">${error(path)}</p>`;

function control(field: Field, filled: Filled): Html {
  const { path, required } = field;
  const value = filled.value(path);
  const text = ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : '';
  const must = required && filled.within === undefined ? 'required' : '';
  const id = html`id="f:${path}" name="${path}" ${must} ${about(path, filled)}`;
  switch (field.kind) {
    case 'text':
      return html`<textarea ${id} rows="4">${text}</textarea>`;
    case 'lines':
      return html`<textarea ${id} rows="3">${Array.isArray(value) ? value.join('\n') : text}</textarea>`;
    case 'json':
      return html`<textarea ${id} rows="6" spellcheck="false">${typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : text}</textarea>`;
    case 'choice':
      return html`<select ${id}><option value="">${filled.words.choose}</option>${field.options.map(
        (option) =>
          html`<option value="${option.value}" ${option.value === text ? 'selected' : ''}>${option.label}</option>`,
      )}</select>`;
    case 'file':
      return html`<input type="file" id="f:${path}" name="file:${path}" ${about(path, filled)}>${
        text === ''
          ? nothing
          : html`<input type="hidden" name="${path}" value="${text}"><p><small>${filled.words.kept} ${text.slice(0, 12)}</small></p>`
      }`;
    case 'instant':
      return html`<input type="datetime-local" ${id} value="${toLocal(text, filled.timeZone)}">`;
    case 'day':
      return html`<input type="date" ${id} value="${text}">`;
    case 'number':
      return html`<input inputmode="${field.whole ? 'numeric' : 'decimal'}" ${id} value="${text}">`;
    default:
      return html`<input type="text" ${id} value="${text}">`;
  }
}

function checkbox({ path }: Field, { value, label }: Option, filled: Filled): Html {
  const given = filled.value(path);
  const checked = Array.isArray(given) && given.includes(value) ? 'checked' : '';
  return html`<label><input type="checkbox" name="${path}" value="${value}" ${checked}> ${label}</label>`;
}

const fieldset = (field: Field, filled: Filled, inside: Html): Html =>
  html`<fieldset ${about(field.path, filled)}><legend>${field.label}${hint(field, filled)}</legend>${inside}${complaint(field.path, filled)}</fieldset>`;

/** The rows that are there, and a button for one more, which needs no program in the browser. */
function drawRows(field: Field & { kind: 'rows' }, filled: Filled): Html {
  const given = filled.value(field.path);
  const count = Math.max(Array.isArray(given) ? given.length : 0, field.required ? 1 : 0);
  const rows = Array.from({ length: count }, (_, at) => drawField(field.row(at), filled));
  return fieldset(
    field,
    filled,
    html`<input type="hidden" name="${rowsOf(field.path)}" value="${count}">${rows}<button type="submit" class="secondary" name="add-row" value="${field.path}" formnovalidate>${filled.words.addRow}</button>`,
  );
}

function drawShapes(field: Field & { kind: 'one-of' }, filled: Filled): Html {
  const at = under(field.path, field.tag);
  const chosen = filled.value(at);
  return fieldset(
    field,
    filled,
    html`${field.shapes.map(
      (
        shape,
      ) => html`<label><input type="radio" name="${at}" value="${shape.value}" ${shape.value === chosen ? 'checked' : ''}> ${shape.label}</label>
<div class="shape">${shape.fields.map((each) => drawField({ ...each, required: false }, filled))}</div>`,
    )}${complaint(at, filled)}`,
  );
}
