import { say } from '../templates/messages.ts';
import { readConfig } from './config.ts';
import { help } from './help.ts';
import type { Call, Subcommand } from './subcommand.ts';

/** Every subcommand, by its name; each is loaded when it is called. */
const subcommands: { readonly [name: string]: () => Promise<Subcommand> } = {
  serve: async () => (await import('./serve.ts')).serve,
  init: async () => (await import('./init.ts')).init,
  key: async () => (await import('./key.ts')).key,
  'sign-in': async () => (await import('./sign-in.ts')).signIn,
  organization: async () => (await import('./organization.ts')).organization,
  verify: async () => (await import('./verify.ts')).verify,
  migrate: async () => (await import('./migrate.ts')).migrate,
  mail: async () => (await import('./mail.ts')).mail,
  recount: async () => (await import('./recount.ts')).recount,
  'notice-clock': async () => (await import('./notice-clock.ts')).noticeClockOrder,
  workflow: async () => (await import('./workflow.ts')).workflow,
  template: async () => (await import('./template.ts')).template,
  help: async () => help,
};

/** The orders that open no database, and so need no settings. */
const withoutSettings = new Set(['help', 'recount', 'workflow', 'notice-clock']);

/** What stands first on the command line: the name of an order, or a flag that asks for help. */
export async function run(first: string, call: Call): Promise<number> {
  const name = first === '--help' || first === '-h' ? 'help' : first;
  const load = Object.hasOwn(subcommands, name) ? subcommands[name] : undefined;
  if (load === undefined) {
    call.warn(say(call.language, 'cli.unknownOrder', { order: name }));
    await help(call);
    return 2;
  }
  const config = withoutSettings.has(name) ? {} : readConfig(call);
  if (Array.isArray(config)) return refuse(call, [say(call.language, 'cli.wrongSettings'), ...config]);
  const subcommand = await load();
  try {
    return await subcommand(call);
  } catch (error) {
    const { explainStartFault } = await import('./start-fault.ts');
    return refuse(call, explainStartFault(error, call));
  }
}

function refuse(call: Call, lines: readonly string[]): number {
  for (const line of lines) call.warn(line);
  return 1;
}
