import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { standAgain } from '../claim-rows.ts';
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
  async record(context) {
    const { contradiction, reasonCode } = context.input;
    await standAgain(context, contradiction);
    return { event: { type: 'contradiction-reopened', payload: { contradiction, reasonCode } } };
  },
});
