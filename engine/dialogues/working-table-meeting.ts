import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../kernel/refusals.ts';

/** Refuses a working table that the process does not have, and one whose work has ended. */
export async function refuseTable(
  { tx, organization, process }: Context<unknown>,
  table: string | undefined,
): Promise<Refused | undefined> {
  if (table === undefined) return undefined;
  const known = await tx
    .selectFrom('working_table')
    .select('state')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', table)
    .executeTakeFirst();
  if (known === undefined) return notFound('working-table', table);
  return known.state === 'open' ? undefined : notPossible('working-table-ended', { state: known.state });
}

/** Counts the held sittings of a table anew, and when the last of them was: one may be added or annulled. */
export async function countSittings(
  { tx, organization, process }: Context<unknown>,
  table: string,
): Promise<void> {
  await sql`
    update working_table set (sittings, last_sitting_at) = (
      select cast(count(*) as int), max(held_from) from meeting
      where organization = ${organization} and process = ${process.id} and working_table = ${table}
        and state = 'held')
    where organization = ${organization} and process = ${process.id} and id = ${table}`.execute(tx);
}
