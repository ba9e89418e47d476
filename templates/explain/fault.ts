import type { Fault } from '../../engine/index.ts';
import { hasWords, type Language, say } from '../messages.ts';

/** What a fault that verification found is, and what it means. */
export function explainFault(language: Language, { code }: Fault): { title: string; meaning: string } {
  const known = hasWords(language, `faults.${code}.title`) ? code : 'undescribed';
  return {
    title: say(language, `faults.${known as 'undescribed'}.title`),
    meaning: say(language, `faults.${known as 'undescribed'}.meaning`, { code }),
  };
}
