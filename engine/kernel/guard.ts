import type { WithinWindow } from '../ledger/event.ts';
import type { Context } from './command.ts';
import { isRefused, type Refused } from './refusals.ts';

/**
 * What a domain has to say of commands of others before they are done: it refuses one, or lets it be done and says what
 * it was done within, which the event tells. It writes rows of its own; commands that it does not look at cost nothing.
 */
export interface Guard {
  /** The commands that it looks at, by name. */
  readonly of: readonly string[];
  before(context: Context<unknown>, command: string): Promise<Refused | readonly WithinWindow[]>;
}

/** Guards by the command that they look at. */
export type Guards = ReadonlyMap<string, readonly Guard[]>;

export function guardsByCommand(guards: readonly Guard[]): Guards {
  const byCommand = new Map<string, Guard[]>();
  for (const guard of guards)
    for (const command of guard.of) byCommand.set(command, [...(byCommand.get(command) ?? []), guard]);
  return byCommand;
}

/** Asks every guard of a command; the first refusal is the answer. */
export async function askGuards(
  guards: Guards,
  context: Context<unknown>,
  command: string,
): Promise<Refused | readonly WithinWindow[]> {
  const within: WithinWindow[] = [];
  for (const guard of guards.get(command) ?? []) {
    const said = await guard.before(context, command);
    if (isRefused(said)) return said;
    within.push(...said);
  }
  return within;
}
