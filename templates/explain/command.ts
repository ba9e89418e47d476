// Not through engine/index.ts, which would load the whole engine into every process that renders documents.
import { commandOfEvent } from '../../engine/kernel/event-command.ts';
import { type Language, say } from '../messages.ts';
import { listed } from './figures.ts';

/** What a command or an event of a machine is called: people are told what to do. */
export function explainCommand(language: Language, event: string): string {
  return say(language, `commands.${commandOfEvent(event)}.title`);
}

/** What can be done now, in a row, or that nothing can. */
export function explainCommands(language: Language, events: readonly string[]): string {
  if (events.length === 0) return say(language, 'said.nothing');
  const titles = new Set(events.map((event) => explainCommand(language, event)));
  return listed(
    language,
    [...titles].map((words) => say(language, 'said.quoted', { words })),
  );
}
