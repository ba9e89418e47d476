import type { Selectable, Updateable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Context } from '../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../kernel/refusals.ts';

type MailRow = Selectable<Schema['outgoing_mail']>;

/** A mail of the process that was given up and that nobody has closed. */
export async function undelivered(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<MailRow | Refused> {
  const row = await tx
    .selectFrom('outgoing_mail')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return notFound('mail', id);
  return row.given_up_at === null || row.closed_at !== null ? notPossible('mail-needs-nobody') : row;
}

export async function writeUndelivered(
  { tx, organization, process }: Context<unknown>,
  id: string,
  columns: Updateable<Schema['outgoing_mail']>,
): Promise<void> {
  await tx
    .updateTable('outgoing_mail')
    .set(columns)
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
}
