import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { scopeOf } from '../consultation-row.ts';
import { consultationLifecycle, paperBatchLifecycle } from '../machine.ts';
import { readBatch } from '../paper/paper-rows.ts';
import { writeBatch } from '../paper/settle-batch.ts';

/** Takes a batch back that was entered by mistake and not yet reconciled. It stays on record and is not counted. */
export const withdrawPaperBatch = defineCommand({
  name: 'withdraw-paper-batch',
  input: z.strictObject({ consultation: Id, batch: Id, note: Text }),
  by: ['paper-officer', 'secretary'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { consultation, batch, note } = context.input;
    const row = await readBatch(scopeOf(context, consultation), batch);
    if (row === undefined) return notFound('paper-batch', batch);
    const refused = await context.step(paperBatchLifecycle, batch, 'withdraw-paper-batch');
    if (refused !== undefined) return refused;
    await writeBatch(context, row, { note });
    return { event: { type: 'paper-batch-withdrawn', payload: { consultation, batch } } };
  },
});
