import { type Language, type MessagePath, type Placeholders, say } from '../../templates/messages.ts';

/** A word or a sentence of the page of a plan. */
export type Words = (code: string, values?: Placeholders) => string;

export const wordsOf =
  (language: Language): Words =>
  (code, values = {}) =>
    say(language, `values.planPage.${code}` as MessagePath, values);
