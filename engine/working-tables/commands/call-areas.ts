import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { CalledAreas } from '../called-area.ts';
import { workingTableLifecycle } from '../machine.ts';
import { refuseAreasTwice, sealedTable, tableRow } from '../table-row.ts';

/** Calls more areas to an open table, beside those that are called already. */
export const callAreas = defineCommand({
  name: 'call-areas',
  input: z.strictObject({ table: Id, areas: CalledAreas }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant'],
  on: { lifecycle: workingTableLifecycle, id: (input) => input.table },
  async record(context) {
    const { tx, organization, process, input, seal } = context;
    const table = await tableRow(context, input.table);
    const areas = [...table.areas, ...input.areas];
    const refused = refuseAreasTwice(input.areas, table.areas);
    if (refused !== undefined) return refused;
    await tx
      .updateTable('working_table')
      .set({ areas, ...seal('working_table', table.id, sealedTable({ ...table, areas })) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', table.id)
      .execute();
    return { event: { type: 'areas-called', payload: { table: table.id, areas: input.areas.length } } };
  },
});
