import type { IntentLine } from '../../engine/index.ts';
import type { Language, Placeholders } from '../../templates/messages.ts';
import { pageWords, type Words } from './page-words.ts';

export type { Words };

export const programmeWords = (language: Language): Words => pageWords(language, 'programmePage');

/** How far a command to many is, as its figures are told. */
export const progressOf = ({ accepted, refused, waiting, total }: IntentLine): Placeholders => ({
  accepted,
  refused,
  waiting,
  total,
});
