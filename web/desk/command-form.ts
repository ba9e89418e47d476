import { html } from 'hono/html';
import type { AnyCommand, Engine, Refusal } from '../../engine/index.ts';
import { inputSchema, type JsonSchema } from '../../templates/explain/input-schema.ts';
import { explainReason } from '../../templates/explain/issue.ts';
import { explainRefusal } from '../../templates/explain/refusal.ts';
import { type Language, say } from '../../templates/messages.ts';
import { timeIn } from '../../templates/time-in.ts';
import { drawField, type Filled, type Html } from '../forms/draw-field.ts';
import type { Field } from '../forms/field.ts';
import { fieldsOf } from '../forms/fields-of.ts';
import { isChosen, placeOf, valueAt } from '../forms/filled.ts';
import { drawChecklist } from './checklist.ts';
import { choicesOf } from './choices.ts';
import { codeWords } from './code-words.ts';
import { complaintsOf } from './complaints.ts';
import { addressOf, type Place } from './place.ts';

/** The fields of a command's form, with the things of this place that they may name. */
export async function formOf(engine: Engine, place: Place, command: AnyCommand): Promise<Field> {
  const { language } = place;
  const schema = inputSchema(command, language);
  const things = await choicesOf(engine, place, { command, fields: fieldNames(schema) });
  return fieldsOf(schema, {
    word: (field, code) => codeWords(language, { command: command.name, field, code }),
    things: (field) => things.get(field),
    part: () => say(language, 'desk.part'),
  });
}

function fieldNames({ properties = {}, items, oneOf = [], anyOf = [] }: JsonSchema): string[] {
  const inner = [...Object.values(properties), ...(items === undefined ? [] : [items]), ...oneOf, ...anyOf];
  return [...new Set([...Object.keys(properties), ...inner.flatMap(fieldNames)])];
}

/** A form with what it was filled in with, and what was wrong with it. */
export interface Attempt {
  readonly input: unknown;
  /** Sent with the form, so that one that is sent twice does one thing. */
  readonly key: string;
  readonly refusal?: Refusal | undefined;
  /** The page below this place that the form was opened from, and that is shown again when it is done. */
  readonly back?: string | undefined;
  /** The files that could not be kept, by the place of their field. */
  readonly files?: ReadonlyMap<string, Refusal> | undefined;
}

export function drawCommand(
  place: Place & { timeZone: string },
  { command, field, attempt }: { command: AnyCommand; field: Field; attempt: Attempt },
): Html {
  const { language } = place;
  const title = say(language, `commands.${command.name}.title`);
  const { beside, elsewhere } = complaintsOf(language, field, attempt);
  return html`<h1>${title}</h1><p>${say(language, `commands.${command.name}.help`)}</p>
${attempt.refusal === undefined ? '' : drawRefusal(language, attempt.refusal, elsewhere)}
<form method="post" enctype="multipart/form-data" action="${addressOf(place, `/do/${command.name}`)}">
<input type="hidden" name="request" value="${attempt.key}">
${attempt.back === undefined ? '' : html`<input type="hidden" name="back" value="${attempt.back}">`}
${drawField(field, filledWith(place, attempt, beside))}
<button type="submit">${title}</button>
</form>`;
}

/** A form with what it was filled in with, in the words of the reader's language. */
export function filledWith(
  { language, timeZone }: Place & { timeZone: string },
  { input, files = new Map() }: Attempt,
  complaints: ReadonlyMap<string, string>,
): Filled {
  const ofFile = (path: string) => {
    const refusal = files.get(path);
    if (refusal === undefined) return undefined;
    const [issue] = refusal.code === 'invalid' ? refusal.issues : [];
    const why =
      issue === undefined
        ? explainRefusal(language, refusal).detail
        : explainReason(language, issue.reason, issue.details);
    return say(language, 'desk.fileNotKept', { why });
  };
  return {
    value: (path) => valueAt(input, path),
    error: (path) => ofFile(path) ?? (isChosen(input, path) ? complaints.get(placeOf(path)) : undefined),
    timeZone,
    words: {
      optional: say(language, 'desk.optional'),
      choose: say(language, 'desk.choose'),
      oneALine: say(language, 'desk.oneALine'),
      addRow: say(language, 'desk.addRow'),
      kept: say(language, 'desk.kept'),
      localTime: timeIn(language, timeZone),
    },
  };
}

/** Why it was not done and what to do next, above the form that still holds everything that was typed. */
export function drawRefusal(language: Language, refusal: Refusal, more: readonly string[] = []): Html {
  const { title, detail, next } = explainRefusal(language, refusal);
  return html`<section class="problem" role="alert"><h2>${title}</h2><p>${detail}</p><p>${next}</p>
${more.length === 0 ? '' : html`<ul>${more.map((line) => html`<li>${line}</li>`)}</ul>`}
${refusal.code === 'gate-blocked' ? drawChecklist(language, refusal.checklist) : ''}</section>`;
}
