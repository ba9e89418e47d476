import type { Updateable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Context } from '../../kernel/command.ts';

type Columns = Omit<Updateable<Schema['forum_session']>, 'state' | 'organization' | 'process' | 'id'>;

/** Writes columns of a session; its state is the kernel's to write. */
export async function writeSession(
  { tx, organization, process }: Context<unknown>,
  id: string,
  columns: Columns,
): Promise<void> {
  await tx
    .updateTable('forum_session')
    .set(columns)
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
}
