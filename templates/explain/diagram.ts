import type { DiagramWords } from '../../engine/index.ts';
import { type Language, say } from '../messages.ts';

/** The words of a language for diagrams and outlines of workflows. */
export function diagramWords(language: Language): DiagramWords {
  return {
    language,
    say: (word, fill) => say(language, `values.diagram.${word}`, fill),
    rule: (name) => say(language, `rules.${name}.title`),
    activity: (name) => say(language, `values.activity.${name}`),
  };
}
