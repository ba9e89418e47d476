import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { takeUp } from '../table-row.ts';
import { refuseTable } from '../views/refuse-table.ts';

/** Puts a reported matter on an open table. */
export const takeUpMatter = defineCommand({
  name: 'take-up-matter',
  input: z.strictObject({ table: Id, matter: Id }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant'],
  async record(context) {
    const { table, matter } = context.input;
    const refused =
      (await refuseTable(context, table)) ?? (await takeUp(context, table, [matter], 'take-up-matter'));
    if (isRefused(refused)) return refused;
    return { event: { type: 'matter-taken-up', payload: { table, matter } } };
  },
});
