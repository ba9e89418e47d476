import { domains } from './catalogue.ts';
import type { Role } from './people/roles.ts';

const byCommand: ReadonlyMap<string, readonly Role[]> = new Map(
  domains.flatMap(({ commands }) => commands.map(({ name, by }) => [name, by] as const)),
);

/** The engine's roles that may send a command; none of what is no command. */
export const rolesThatSend = (command: string): readonly Role[] => byCommand.get(command) ?? [];
