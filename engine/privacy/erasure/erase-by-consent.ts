import { sql } from 'kysely';
import type { Context } from '../../kernel/command.ts';
import { eraseRows, personalTables } from './erase-rows.ts';

/** Erases what one consent let in, in every table that is filled by consent. Answers how many rows. */
export async function eraseByConsent(context: Context<unknown>, consent: string): Promise<number> {
  const where = sql`process = ${context.process.id} and consent = ${consent}`;
  let erased = 0;
  for (const table of personalTables(context.catalogue)) {
    if (table.byConsent) erased += await eraseRows(context, table, { where });
  }
  return erased;
}
