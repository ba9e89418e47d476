import type { DiagramWords } from '../../engine/index.ts';
import { type Language, say } from '../messages.ts';
import { kindInWords } from './document-frame.ts';
import { parameterName, ruleTextPath } from './rule-words.ts';
import { approvalInWords, parameterInWords } from './workflow-change.ts';

/** The words of a language for diagrams and outlines of workflows. */
export function diagramWords(language: Language): DiagramWords {
  return {
    language,
    say: (word, fill) => say(language, `values.diagram.${word}`, fill),
    rule: (rule, params = {}) => say(language, ruleTextPath(language, 'title', { rule, params })),
    // What is switched off is told by the sentence, and what is not said is the default.
    figures: (params) =>
      Object.entries(params)
        .filter(([, value]) => typeof value !== 'boolean')
        .map(
          ([name, value]) => `${parameterName(language, name)}: ${parameterInWords(language, name, value)}`,
        ),
    basis: ({ kind, reference }) => `${say(language, `bases.${kind}`)}, ${reference}`,
    approval: (approval) => approvalInWords(language, approval),
    document: (kind) => kindInWords(language, kind),
    activity: (name) => say(language, `values.activity.${name}`),
  };
}
