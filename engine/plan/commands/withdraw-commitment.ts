import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { columnsAfter } from '../commitment-fields.ts';
import { commitmentRow, writeCommitment } from '../commitment-rows.ts';
import { commitmentLifecycle } from '../machine.ts';
import { submissionOf } from '../plan-rows.ts';

/** Takes a commitment out before the plan is submitted, with a public reason. Its row and its texts stay. */
export const withdrawCommitment = defineCommand({
  name: 'withdraw-commitment',
  input: z.strictObject({ commitment: Id, reason: Text }),
  by: ['team'],
  on: { lifecycle: commitmentLifecycle, id: (input) => input.commitment },
  async record(context) {
    const { commitment, reason } = context.input;
    if ((await submissionOf(context)) !== undefined) return notPossible('plan-already-submitted');
    const row = await commitmentRow(context, commitment);
    const columns = { ...columnsAfter(row, {}), withdrawn_because: reason };
    await writeCommitment(context, commitment, columns, row.version);
    return { event: { type: 'commitment-withdrawn', payload: { commitment } } };
  },
});
