import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Context } from '../kernel/command.ts';

export type MatterRow = Selectable<Schema['matter']>;

/** The matters that lie on a table, by their numbers. */
export function mattersOn(
  { tx, organization, process }: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  table: string,
): Promise<MatterRow[]> {
  return tx
    .selectFrom('matter')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('working_table', '=', table)
    .where('state', '=', 'on-table')
    .orderBy('number')
    .execute();
}

/** Says what became of a matter. Its state is the kernel's to write. */
export async function endMatter(
  { tx, organization, process, occurredAt, seal, count }: Context<unknown>,
  matter: string,
  outcome: string,
): Promise<void> {
  const at = { organization, process: process.id, id: matter };
  const { text } = await tx
    .selectFrom('matter')
    .select('text')
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('id', '=', at.id)
    .executeTakeFirstOrThrow();
  await tx
    .updateTable('matter')
    .set({ outcome, ended_at: occurredAt, ...seal('matter', matter, { text, outcome }) })
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('id', '=', at.id)
    .execute();
  await count('matters-standing', -1);
}
