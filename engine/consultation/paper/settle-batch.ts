import type { Context } from '../../kernel/command.ts';
import type { Charter } from '../charter.ts';
import { needsRoll } from '../charter.ts';
import type { ConsultationScope } from '../consultation-row.ts';
import type { readBatch, SealedBatch } from './paper-rows.ts';
import { type PutOnRoll, putOnRoll } from './put-on-roll.ts';

type BatchRow = NonNullable<Awaited<ReturnType<typeof readBatch>>>;

/** Writes what a second entry or a reconciliation changes in a batch, sealed anew. */
export async function writeBatch(
  context: Context<unknown>,
  row: BatchRow,
  changed: Partial<SealedBatch> & { second_by?: string },
): Promise<void> {
  const { code, place, first_entry, second_entry, totals, note } = row;
  const { second_by, ...texts } = changed;
  const sealed: SealedBatch = { code, place, first_entry, second_entry, totals, note, ...texts };
  await context.tx
    .updateTable('paper_batch')
    .set({
      ...sealed,
      ...(second_by && { second_by }),
      ...context.seal('paper_batch', row.id, { ...sealed }),
    })
    .where('organization', '=', context.organization)
    .where('process', '=', context.process.id)
    .where('id', '=', row.id)
    .execute();
}

/** Puts the voters of a batch whose figures stand on the roll, and keeps what that brought to light. */
export async function settleVoters(
  context: Context<unknown>,
  scope: ConsultationScope,
  { batch, charter, pseudonyms }: { batch: string; charter: Charter; pseudonyms: readonly string[] },
): Promise<PutOnRoll> {
  const found = await putOnRoll(context, scope, { batch, pseudonyms, closedRoll: needsRoll(charter) });
  await context.tx
    .updateTable('paper_batch')
    .set({ repeated_voters: found.repeatedVoters, voters_off_roll: found.votersOffRoll })
    .where('organization', '=', context.organization)
    .where('process', '=', context.process.id)
    .where('id', '=', batch)
    .execute();
  return found;
}
