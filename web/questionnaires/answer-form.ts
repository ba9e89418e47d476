import { html } from 'hono/html';
import type { QuestionnaireAnswers, QuestionnaireContent, QuestionnaireItem } from '../../engine/index.ts';
import type { Visit } from '../answer.ts';
import type { Html } from '../forms/draw-field.ts';

/** Who answers: an institution is asked everything, the public what has closed answers. */
export type Side = 'institution' | 'citizen';

/** A form as it was filled in so far, and what is wrong with it, by the codes of the items. */
export interface Filling {
  readonly side: Side;
  readonly answers: QuestionnaireAnswers;
  readonly faults: ReadonlyMap<string, string>;
}

/** Items that the public is asked: one closed answer each. */
const isClosed = ({ kind }: QuestionnaireItem): boolean =>
  kind === 'yes-no' || kind === 'choice' || kind === 'scale';

export const itemsAsked = ({ dimensions }: QuestionnaireContent, side: Side) =>
  dimensions
    .map(({ code, title, items }) => ({
      code,
      title,
      items: items.filter((item) => side === 'institution' || isClosed(item)),
    }))
    .filter(({ items }) => items.length > 0);

/** The items under the headings of their dimensions: plain fields, in the order in which a screen reader reads them. */
export const answerFields = (visit: Visit, content: QuestionnaireContent, filling: Filling): Html =>
  html`${itemsAsked(content, filling.side).map(
    ({ title, items }) => html`<h2>${title}</h2>
${items.map((item) => fieldOf(visit, item, filling))}`,
  )}`;

export const nameOf = (item: string): string => `a.${item}`;

function fieldOf(visit: Visit, item: QuestionnaireItem, { side, answers, faults }: Filling): Html {
  const { code, text, help, required } = item;
  const fault = faults.get(code);
  const notes = [...(help === undefined ? [] : [`h-${code}`]), ...(fault === undefined ? [] : [`e-${code}`])];
  const about = notes.length === 0 ? '' : html` aria-describedby="${notes.join(' ')}"`;
  const said = html`${help === undefined ? '' : html`<small id="h-${code}">${help}</small>`}
${fault === undefined ? '' : html`<strong class="complaint" id="e-${code}">${fault}</strong>`}`;
  const mark =
    side === 'institution' && required
      ? html` <small>(${visit.say('pages.questionnaire.required')})</small>`
      : '';
  if (item.kind === 'text' || item.kind === 'number') {
    const value = String(answers[code] ?? '');
    const field =
      item.kind === 'text'
        ? html`<textarea id="i-${code}" name="${nameOf(code)}" rows="4" maxlength="20000"${about}>${value}</textarea>`
        : html`<input id="i-${code}" name="${nameOf(code)}" inputmode="decimal" value="${value}"${about}>`;
    return html`<label for="i-${code}">${text}${mark}</label>${said}${field}`;
  }
  const given = [answers[code] ?? []].flat().map(String);
  const type = item.kind === 'several' ? 'checkbox' : 'radio';
  return html`<fieldset id="i-${code}"${about}><legend>${text}${mark}</legend>${said}
${choicesOf(visit, item, side).map(
  ({ value, label }) =>
    html`<label><input type="${type}" name="${nameOf(code)}" value="${value}"${given.includes(value) ? html` checked` : ''}> ${label}</label>`,
)}</fieldset>`;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What may be chosen; a member of the public may say that they do not know, or choose nothing. */
function choicesOf(visit: Visit, item: QuestionnaireItem, side: Side): readonly Choice[] {
  const unknown =
    side === 'citizen' ? [{ value: 'dont-know', label: visit.say('pages.questionnaire.dontKnow') }] : [];
  const nothing =
    side === 'citizen' ? [{ value: '', label: visit.say('pages.questionnaire.leaveBlank') }] : [];
  return [...closedChoices(visit, item), ...(item.kind === 'several' ? [] : [...unknown, ...nothing])];
}

export function closedChoices(visit: Visit, item: QuestionnaireItem): readonly Choice[] {
  switch (item.kind) {
    case 'yes-no':
      return (['yes', 'no'] as const).map((value) => ({
        value,
        label: visit.say(`pages.questionnaire.${value}`),
      }));
    case 'choice':
    case 'several':
      return item.options.map(({ code, title }) => ({ value: code, label: title }));
    case 'scale': {
      const { levels } = item;
      const label = (level: number) => visit.say('pages.questionnaire.level', { level, levels });
      return Array.from({ length: levels }, (_, at) => ({ value: String(at + 1), label: label(at + 1) }));
    }
    default:
      return [];
  }
}
