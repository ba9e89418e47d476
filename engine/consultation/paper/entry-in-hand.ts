import type { Context } from '../../kernel/command.ts';
import { isRefused, notFound, notPossible, type Refused } from '../../kernel/refusals.ts';
import type { Charter } from '../charter.ts';
import { type ConsultationScope, consultationInHand, documentKeyOf, scopeOf } from '../consultation-row.ts';
import { pseudonymsOf } from '../roll-rows.ts';
import type { PaperBatch } from '../tally/paper-batch.ts';
import { batchOf, entryFlaw, type PaperEntry } from './paper-entry.ts';
import { claimants, readBatch } from './paper-rows.ts';

/** A batch that is on record, and another reading of it. */
export interface EntryInHand {
  readonly scope: ConsultationScope;
  readonly charter: Charter;
  readonly row: NonNullable<Awaited<ReturnType<typeof readBatch>>>;
  readonly batch: PaperBatch;
  readonly pseudonyms: readonly string[];
}

/** Reads a batch again: what must be true of any entry of it, and its voters as pseudonyms. */
export async function entryInHand(
  context: Context<{ consultation: string; batch: string; entry: PaperEntry }>,
): Promise<EntryInHand | Refused> {
  const { input, keys } = context;
  const scope = scopeOf(context, input.consultation);
  const row = await readBatch(scope, input.batch);
  if (row === undefined) return notFound('paper-batch', input.batch);
  const { charter } = await consultationInHand(scope);
  const batch = batchOf(row.code, input.entry);
  const flaw = entryFlaw(charter, batch, input.entry.voters.length);
  if (flaw !== undefined) return flaw;
  const key = await documentKeyOf(keys, scope);
  if (isRefused(key)) return key;
  const path = (at: number) => `entry.voters.${at}`;
  const pseudonyms = pseudonymsOf(input.entry.voters, { ...key, taken: charter.documents, path });
  if (isRefused(pseudonyms)) return pseudonyms;
  const taken = await claimants(scope, batch, row.id);
  if (taken.length > 0) return notPossible('folios-claimed-by-another-batch', { batches: taken });
  return { scope, charter, row, batch, pseudonyms };
}
