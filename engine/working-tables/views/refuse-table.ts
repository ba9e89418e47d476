import type { Context } from '../../kernel/command.ts';
import { notFound, notPossible, type Refused } from '../../kernel/refusals.ts';

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
