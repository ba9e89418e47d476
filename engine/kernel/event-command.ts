/** What moves a process, by the command that it is moved by. */
const commands: { readonly [event: string]: string } = {
  suspend: 'suspend-process',
  resume: 'resume-process',
  cancel: 'cancel-process',
  close: 'close-process',
  approve: 'vote-resolution',
  return: 'vote-resolution',
  outcome: 'propose-outcome',
  reopen: 'propose-reopening',
  'redraft-document': 'draft-document',
};

/** What happens to a thing because of what was done to another: by no command of its own, so that nobody is offered it. */
const consequences: readonly string[] = ['adopt', 'supersede'];

/** Whether an event of a machine is only what follows from a command about something else. */
export const isConsequence = (event: string): boolean => consequences.includes(event.split('.')[0] ?? '');

/**
 * The command that sends an event of a machine. Machines name the stage or the decision behind a dot
 * (`request-passage.dialogues`, `close-resolution.approved`).
 */
export function commandOfEvent(event: string): string {
  const [name = ''] = event.split('.');
  return Object.hasOwn(commands, name) ? commands[name]! : name;
}

/**
 * Events as people who send commands know them: each by its command, with the stage or decision that it is about
 * (`suspend` is `suspend-process`, `reopen.draft` is `propose-reopening.draft`), in the order of `commands`, which is
 * that of the domains and their activities.
 */
export function eventsByCommand(
  events: readonly string[],
  commands: readonly { readonly name: string }[],
): string[] {
  const place = new Map(commands.map(({ name }, index) => [name, index]));
  const named = events.map((event) => {
    const [, ...about] = event.split('.');
    const command = commandOfEvent(event);
    return { name: [command, ...about].join('.'), at: place.get(command) ?? commands.length };
  });
  return [...new Set(named.sort((one, other) => one.at - other.at).map(({ name }) => name))];
}
