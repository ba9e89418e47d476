import { type Language, type MessagePath, say } from '../messages.ts';

/** How a session is cited: `17.ª Sesión Ordinaria`; `Sesión Ordinaria` before it has its number. */
export function sessionTitle(language: Language, kind: string, number: number | null): string {
  if (number === null) return say(language, `documents.words.sessionName.${kind}` as MessagePath);
  const rule = new Intl.PluralRules(language, { type: 'ordinal' }).select(number);
  const ordinal = say(language, `documents.ordinal.${rule}` as MessagePath, { number });
  return say(language, `documents.sessionTitle.${kind}` as MessagePath, { ordinal });
}
