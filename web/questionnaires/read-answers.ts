import type { QuestionnaireAnswers, QuestionnaireContent } from '../../engine/index.ts';
import type { Visit } from '../answer.ts';
import { itemsAsked, nameOf, type Side } from './answer-form.ts';

/** A form as it was sent: the answers by item, and the other fields, each of one line. */
export interface SentAnswers {
  readonly answers: QuestionnaireAnswers;
  readonly field: (name: string) => string;
}

/** Reads a form in. What was left blank is not there; what is no number stays as it was typed, so that it can be mended. */
export async function readAnswers(
  { c }: Visit,
  content: QuestionnaireContent,
  side: Side,
): Promise<SentAnswers> {
  const body = await c.req.parseBody({ all: true });
  const all = (name: string): string[] =>
    [body[name] ?? []]
      .flat()
      .flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []));
  const answers: { [item: string]: QuestionnaireAnswers[string] } = {};
  for (const { items } of itemsAsked(content, side)) {
    for (const { code, kind } of items) {
      const given = all(nameOf(code));
      const [first] = given;
      if (first === undefined) continue;
      answers[code] = kind === 'several' ? given : kind === 'number' ? numberIn(first) : first;
    }
  }
  return { answers, field: (name) => (all(name)[0] ?? '').slice(0, 200) };
}

/** A number as people here write it: 1 250,5 or 1250.5. */
function numberIn(text: string): number | string {
  const plain = text.replace(/\s/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}
