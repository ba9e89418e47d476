import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { contradictionLifecycle } from '../machine.ts';

/** Opens a settled contradiction again, because new evidence came up or its grounds are disputed. How it was settled stays in the ledger. */
export const reopenContradiction = defineCommand({
  name: 'reopen-contradiction',
  input: z.strictObject({
    contradiction: Id,
    reasonCode: z.enum(['new-evidence', 'grounds-disputed', 'mistake']),
  }),
  by: ['team', 'secretary', 'monitoring-body', 'civil-society-counterpart'],
  on: { lifecycle: contradictionLifecycle, id: (input) => input.contradiction },
  course: 'always',
  async record({ tx, organization, process, input }) {
    const { contradiction, reasonCode } = input;
    await tx
      .updateTable('contradiction')
      .set({ settled_at: null })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', contradiction)
      .execute();
    return { event: { type: 'contradiction-reopened', payload: { contradiction, reasonCode } } };
  },
});
