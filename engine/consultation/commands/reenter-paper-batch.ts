import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { consultationLifecycle, paperBatchLifecycle } from '../machine.ts';
import { entryInHand } from '../paper/entry-in-hand.ts';
import { PaperEntry, rememberedEntry } from '../paper/paper-entry.ts';
import { firstVoters } from '../paper/paper-rows.ts';
import { settleVoters, writeBatch } from '../paper/settle-batch.ts';
import { differences } from '../tally/differences.ts';

/**
 * Enters a batch for the second time, from the paper and by another person, who is not shown the first entry.
 * Where both agree it is reconciled; where not, the answer says in what they differ and not by how much.
 */
export const reenterPaperBatch = defineCommand({
  name: 'reenter-paper-batch',
  input: z.strictObject({ consultation: Id, batch: Id, entry: PaperEntry }),
  by: ['paper-officer'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  remembers: async ({ entry, ...rest }, digest) => ({
    ...rest,
    entry: await rememberedEntry(entry, (voters) => digest(rest.consultation, voters)),
  }),
  async record(context) {
    const { acting, input } = context;
    const hand = await entryInHand(context);
    if (isRefused(hand)) return hand;
    const { scope, charter, row, batch, pseudonyms } = hand;
    if (row.first_by === acting.id) return notPossible('second-entry-by-another-person');
    const first = await firstVoters(scope, row.id);
    const unlike = new Set(pseudonyms).symmetricDifference(first).size;
    const differs = differences(row.first_entry, batch, 'entry').map(({ at }) => at);
    const where = unlike > 0 ? [...differs, 'entry.voters'] : differs;
    const agrees = where.length === 0;
    const step = `reenter-paper-batch.${agrees ? 'agrees' : 'differs'}`;
    const refused = await context.step(paperBatchLifecycle, row.id, step);
    if (refused !== undefined) return refused;
    const totals = agrees ? batch : null;
    await writeBatch(context, row, { second_entry: batch, totals, second_by: acting.id });
    const found = agrees ? await settleVoters(context, scope, { batch: row.id, charter, pseudonyms }) : {};
    const { consultation } = input;
    return {
      event: {
        type: 'paper-batch-reentered',
        payload: { consultation, batch: row.id, agrees, differences: where.length, ...found },
      },
      result: { agrees, differences: where, unlikeVoters: unlike, ...found },
    };
  },
});
