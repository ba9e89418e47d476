import { hasWords, type Language, say } from '../templates/messages.ts';

/** What a parameter of a path or a query is. Those with no words of their own are ids. */
export function parameterWords(language: Language, name: string): string {
  const own = `api.parameter.${name}` as 'api.idParameter';
  return say(language, hasWords(language, own) ? own : 'api.idParameter');
}
