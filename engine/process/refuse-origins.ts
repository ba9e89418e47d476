import type { Context } from '../kernel/command.ts';
import { notFound, type Refused } from '../kernel/refusals.ts';

/** Refuses what a piece of work is said to come from where the process has none such. */
export async function refuseOrigins(
  { tx, organization, process }: Context<unknown>,
  from: {
    readonly meeting?: string | undefined;
    readonly parent?: string | undefined;
    readonly committee?: string | undefined;
  },
): Promise<Refused | undefined> {
  for (const [table, id] of [
    ['meeting', from.meeting],
    ['working_table', from.parent],
    ['committee', from.committee],
  ] as const) {
    if (id === undefined) continue;
    const found = await tx
      .selectFrom(table)
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (found !== undefined) continue;
    if (table === 'meeting') return notFound('meeting', id);
    return table === 'committee' ? notFound('committee', id) : notFound('working-table', id);
  }
  return undefined;
}
