import type { IntentLine } from '../../engine/index.ts';
import { type Language, type MessagePath, type Placeholders, say } from '../../templates/messages.ts';

/** Says something of the programme's pages in the reader's language. */
export type Words = (code: string, values?: Placeholders) => string;

export const programmeWords =
  (language: Language): Words =>
  (code, values = {}) =>
    say(language, `values.programmePage.${code}` as MessagePath, values);

/** How far a command to many is, as its figures are told. */
export const progressOf = ({ accepted, refused, waiting, total }: IntentLine): Placeholders => ({
  accepted,
  refused,
  waiting,
  total,
});
