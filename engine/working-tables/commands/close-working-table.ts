import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { endTable } from '../end-table.ts';
import { workingTableLifecycle } from '../machine.ts';

/** Ends a table without a result, with the reason. The matters that lay on it stand again as they were reported. */
export const closeWorkingTable = defineCommand({
  name: 'close-working-table',
  input: z.strictObject({
    table: Id,
    because: z.enum(['nobody-came', 'no-agreement', 'no-longer-needed']),
    outcome: Text,
  }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: workingTableLifecycle, id: (input) => input.table },
  async record(context) {
    const { table, because, outcome } = context.input;
    const ended = await endTable(context, table, { command: 'close-working-table', outcome });
    if (isRefused(ended)) return ended;
    return { event: { type: 'working-table-closed', payload: { table, because, ...ended } } };
  },
});
