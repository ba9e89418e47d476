import { z } from 'zod';
import type { Issue } from '../kernel/refusals.ts';
import { Slug } from '../kernel/values.ts';
import { blank, type Content, dontKnow, type Item, isMirrored, itemsOf, valuesOf } from './content.ts';

/** Answers by the codes of their items; an item that is left out is blank. */
export const Answers = z
  .record(Slug, z.union([z.string().trim().max(20_000), z.number(), z.array(Slug).max(40)]))
  .refine((answers) => Object.keys(answers).length <= 300, { params: { reason: 'too-many-items' } });
export type Answers = z.output<typeof Answers>;

export type Side = 'institution' | 'citizen';

/**
 * What is wrong with filled-in answers, item by item: an institution answers all that it has to, a member of the public
 * what they want to. "I do not know" is the public's: an institution knows, or leaves it blank where it may.
 */
export function answerIssues(content: Content, answers: Answers, side: Side): readonly Issue[] {
  const items = itemsOf(content).filter((item) => side === 'institution' || isMirrored(item));
  const known = new Set(items.map(({ code }) => code));
  const astray = Object.keys(answers).filter((code) => !known.has(code));
  return [
    ...astray.map((code) => ({ path: `answers.${code}`, reason: 'item-not-asked' })),
    ...items.flatMap((item) => issueOf(item, answerTo(answers, item.code), side)),
  ];
}

function issueOf(item: Item, answer: Answers[string] | undefined, side: Side): Issue[] {
  const path = `answers.${item.code}`;
  if (isBlank(answer))
    return side === 'institution' && item.required ? [{ path, reason: 'item-not-answered' }] : [];
  return fits(item, answer!, side) ? [] : [{ path, reason: 'answer-not-of-the-item' }];
}

/** An item may have any word as its code, `constructor` too, which every object of JavaScript answers to. */
const answerTo = (answers: Answers, code: string): Answers[string] | undefined =>
  Object.hasOwn(answers, code) ? answers[code] : undefined;

const isBlank = (answer: Answers[string] | undefined): boolean =>
  answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0);

function fits(item: Item, answer: Answers[string], side: Side): boolean {
  switch (item.kind) {
    case 'number':
      return typeof answer === 'number';
    case 'text':
      return typeof answer === 'string';
    case 'several': {
      const codes = item.options.map(({ code }) => code);
      return (
        Array.isArray(answer) &&
        new Set(answer).size === answer.length &&
        answer.every((one) => codes.includes(one))
      );
    }
    default: {
      if (side === 'citizen' && answer === dontKnow) return true;
      return !Array.isArray(answer) && valuesOf(item).some(({ value }) => value === String(answer));
    }
  }
}

/** What is counted of filled-in answers: for each item that is compared, its answer, or that it is blank. */
export function countedAnswers(
  content: Content,
  answers: Answers,
): readonly { item: string; value: string }[] {
  return itemsOf(content)
    .filter(isMirrored)
    .map(({ code }) => {
      const answer = answerTo(answers, code);
      return { item: code, value: isBlank(answer) ? blank : String(answer) };
    });
}
