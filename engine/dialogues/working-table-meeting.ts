import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';

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
