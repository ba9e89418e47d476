import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { CalledArea } from '../database/tables/territorial-work.ts';
import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { matterLifecycle } from './machine.ts';

export type WorkingTableRow = Selectable<Schema['working_table']>;

/** A table that the kernel has already found, whole. */
export function tableRow(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<WorkingTableRow> {
  return tx
    .selectFrom('working_table')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The columns that the ledger commits to. */
export const sealedTable = (
  row: Pick<WorkingTableRow, 'title' | 'object' | 'areas' | 'outcome' | 'handed_to'>,
) => ({
  title: row.title,
  object: row.object,
  areas: row.areas.map((area) => ({ ...area })),
  outcome: row.outcome,
  handed_to: row.handed_to,
});

/** Puts matters on a table by the command in hand; refuses those that are somewhere else or have ended. */
export async function takeUp(
  context: Context<unknown>,
  table: string,
  matters: readonly string[],
  command: 'open-working-table' | 'take-up-matter',
): Promise<Refused | undefined> {
  const { tx, organization, process } = context;
  for (const matter of matters) {
    const refused = await context.step(matterLifecycle, matter, command);
    if (refused !== undefined) return refused;
    await tx
      .updateTable('matter')
      .set({ working_table: table })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', matter)
      .execute();
  }
  return undefined;
}

/** Refuses an area that is called twice, or that is called already. */
export function refuseAreasTwice(
  areas: readonly CalledArea[],
  called: readonly CalledArea[] = [],
): Refused | undefined {
  const nameOf = ({ office, institution }: CalledArea) => `${office}\n${institution}`;
  const before = new Set(called.map(nameOf));
  const names = areas.map(nameOf);
  const twice = names.findIndex((name, index) => before.has(name) || names.indexOf(name) < index);
  return twice < 0 ? undefined : invalid(`areas.${twice}`, 'area-called-twice');
}
