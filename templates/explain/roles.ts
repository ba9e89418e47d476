import { hasWords, type Language, say } from '../messages.ts';
import { listed } from './figures.ts';

/** Roles in a row. The clock is told of only where nobody else may. */
export function explainRoles(language: Language, roles: readonly string[]): string {
  const people = roles.filter((role) => role !== 'clock');
  const named = people.length === 0 ? roles : people;
  return listed(
    language,
    named.map((role) => (hasWords(language, `roles.${role}`) ? say(language, `roles.${role}`) : role)),
  );
}
