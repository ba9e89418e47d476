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
};

/**
 * The command that sends an event of a machine. Machines name the stage or the decision behind a dot
 * (`request-passage.dialogues`, `close-resolution.approved`).
 */
export function commandOfEvent(event: string): string {
  const [name = ''] = event.split('.');
  return Object.hasOwn(commands, name) ? commands[name]! : name;
}
