import { hasWords, type Language, say } from '../messages.ts';
import { listed } from './figures.ts';

/**
 * What a command or an event of a machine is called. Machines name variants behind a dot, after the stage or
 * what was decided (`request-passage.dialogues`): people are told the command, and what it is about.
 */
export function explainCommand(language: Language, event: string): string {
  const [command = '', ...variant] = event.split('.');
  const path = `commands.${command}.title` as const;
  const title = hasWords(language, path) ? say(language, path) : command;
  return variant.length === 0 ? title : `${title} (${variant.join(', ')})`;
}

/** What can be done now, in a row, or that nothing can. */
export function explainCommands(language: Language, events: readonly string[]): string {
  if (events.length === 0) return say(language, 'said.nothing');
  return listed(language, [...new Set(events.map((event) => explainCommand(language, event)))]);
}
