import type { Context } from '../kernel/command.ts';
import type { Refused } from '../kernel/refusals.ts';
import { matterLifecycle } from './machine.ts';
import { endMatter, mattersOn } from './matter-row.ts';
import { sealedTable, tableRow } from './table-row.ts';

/**
 * Ends a table with what came of it, and moves the matters that lay on it along by the same command: seen to, handed on,
 * or back to where they were.
 */
export async function endTable(
  context: Context<unknown>,
  id: string,
  how: {
    readonly command: 'resolve-working-table' | 'hand-on-working-table' | 'close-working-table';
    readonly outcome: string;
    readonly handedTo?: string;
  },
): Promise<{ readonly matters: readonly string[] } | Refused> {
  const { tx, organization, process, occurredAt, seal, count } = context;
  const { command, outcome, handedTo = null } = how;
  const table = await tableRow(context, id);
  const matters = await mattersOn(context, id);
  for (const matter of matters) {
    const refused = await context.step(matterLifecycle, matter.id, command);
    if (refused !== undefined) return refused;
    if (command === 'resolve-working-table') await endMatter(context, matter.id, outcome);
  }
  const row = { ...table, outcome, handed_to: handedTo };
  await tx
    .updateTable('working_table')
    .set({
      outcome,
      handed_to: handedTo,
      ended_at: occurredAt,
      ...seal('working_table', id, sealedTable(row)),
    })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
  await count('working-tables-open', -1);
  return { matters: matters.map((matter) => matter.id) };
}
