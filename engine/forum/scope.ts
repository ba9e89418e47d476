import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';

/** Where the forum's rows of one process are read, by commands, facts and views alike. */
export type ForumScope = Pick<FactScope, 'tx' | 'organization' | 'process'>;

/** The scope of a command. */
export const scopeOf = ({
  tx,
  organization,
  process,
}: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>): ForumScope => ({
  tx,
  organization,
  process: process.id,
});
