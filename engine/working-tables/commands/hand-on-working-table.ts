import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Id, Line, Text } from '../../kernel/values.ts';
import { endTable } from '../end-table.ts';
import { workingTableLifecycle } from '../machine.ts';

/** Hands a table's work on to who can do it: an institution, another level of government. A table there names it as its parent. */
export const handOnWorkingTable = defineCommand({
  name: 'hand-on-working-table',
  input: z.strictObject({ table: Id, to: Line, outcome: Text }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant'],
  on: { lifecycle: workingTableLifecycle, id: (input) => input.table },
  async record(context) {
    const { table, to, outcome } = context.input;
    const how = { command: 'hand-on-working-table', outcome, handedTo: to } as const;
    const ended = await endTable(context, table, how);
    if (isRefused(ended)) return ended;
    return { event: { type: 'working-table-handed-on', payload: { table, ...ended } } };
  },
});
