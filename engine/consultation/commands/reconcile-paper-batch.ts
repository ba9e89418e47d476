import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { consultationLifecycle, paperBatchLifecycle } from '../machine.ts';
import { entryInHand } from '../paper/entry-in-hand.ts';
import { PaperEntry, rememberedEntry } from '../paper/paper-entry.ts';
import { settleVoters, writeBatch } from '../paper/settle-batch.ts';

/**
 * Says what a batch holds whose two entries differ, from the paper again and by a third person, and why they
 * differed: neither of the two decides who read it wrongly.
 */
export const reconcilePaperBatch = defineCommand({
  name: 'reconcile-paper-batch',
  input: z.strictObject({ consultation: Id, batch: Id, entry: PaperEntry, note: Text }),
  by: ['paper-officer', 'secretary'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  remembers: async ({ entry, ...rest }, digest) => ({
    ...rest,
    entry: await rememberedEntry(entry, (voters) => digest(rest.consultation, voters)),
  }),
  async record(context) {
    const { acting, input } = context;
    const { consultation, note } = input;
    const hand = await entryInHand(context);
    if (isRefused(hand)) return hand;
    const { scope, charter, row, batch, pseudonyms } = hand;
    if ([row.first_by, row.second_by].includes(acting.id))
      return notPossible('who-drafts-does-not-approve', { kind: 'paper-entry' });
    const refused = await context.step(paperBatchLifecycle, row.id, 'reconcile-paper-batch');
    if (refused !== undefined) return refused;
    await writeBatch(context, row, { totals: batch, note });
    const found = await settleVoters(context, scope, { batch: row.id, charter, pseudonyms });
    const payload = { consultation, batch: row.id, ...found };
    return { event: { type: 'paper-batch-reconciled', payload }, result: { ...found } };
  },
});
