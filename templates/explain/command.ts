import { type Language, say } from '../messages.ts';
import { listed } from './figures.ts';

/** What moves a process, by the command that people know it by. */
const commandOf: { readonly [event: string]: string } = {
  suspend: 'suspend-process',
  resume: 'resume-process',
  cancel: 'cancel-process',
  close: 'close-process',
  approve: 'vote-resolution',
  return: 'vote-resolution',
  outcome: 'propose-outcome',
  reopen: 'propose-reopening',
};

/**
 * What a command or an event of a machine is called. Machines name the stage or the decision behind a dot
 * (`request-passage.dialogues`, `close-resolution.approved`): people are told what to do.
 */
export function explainCommand(language: Language, event: string): string {
  const [name = ''] = event.split('.');
  const command = Object.hasOwn(commandOf, name) ? commandOf[name] : name;
  return say(language, `commands.${command}.title`);
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
