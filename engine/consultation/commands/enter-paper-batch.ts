import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id, Line, Slug } from '../../kernel/values.ts';
import { consultationInHand, documentKeyOf, scopeOf } from '../consultation-row.ts';
import { consultationLifecycle, paperBatchLifecycle } from '../machine.ts';
import { batchOf, entryFlaw, PaperEntry, rememberedEntry } from '../paper/paper-entry.ts';
import { claimants, keepVoters, type SealedBatch } from '../paper/paper-rows.ts';
import { pseudonymsOf } from '../roll-rows.ts';

/** Enters a batch of paper ballots for the first time. It counts once another person has entered it as well. */
export const enterPaperBatch = defineCommand({
  name: 'enter-paper-batch',
  input: z.strictObject({ consultation: Id, code: Slug, place: Line, entry: PaperEntry }),
  by: ['paper-officer'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  remembers: async ({ entry, ...rest }, digest) => ({
    ...rest,
    entry: await rememberedEntry(entry, (voters) => digest(rest.consultation, voters)),
  }),
  async record(context) {
    const { tx, organization, process, input, acting, newId, begin, seal, keys } = context;
    const { consultation, code, place, entry } = input;
    const scope = scopeOf(context, consultation);
    const { charter } = await consultationInHand(scope);
    if (!charter.paper) return notPossible('paper-not-in-charter');
    const batch = batchOf(code, entry);
    const flaw = entryFlaw(charter, batch, entry.voters.length);
    if (flaw !== undefined) return flaw;
    const key = await documentKeyOf(keys, scope);
    if (isRefused(key)) return key;
    const path = (at: number) => `entry.voters.${at}`;
    const pseudonyms = pseudonymsOf(entry.voters, { ...key, taken: charter.documents, path });
    if (isRefused(pseudonyms)) return pseudonyms;
    const taken = await claimants(scope, batch);
    if (taken.length > 0) return notPossible('folios-claimed-by-another-batch', { batches: taken });
    if (await codeTaken(context, code)) return notPossible('paper-batch-entered-before', { batch: code });
    const id = newId();
    const columns: SealedBatch = {
      code,
      place,
      first_entry: batch,
      second_entry: null,
      totals: null,
      note: '',
    };
    await tx
      .insertInto('paper_batch')
      .values({
        organization,
        process: process.id,
        id,
        state: begin(paperBatchLifecycle, id),
        consultation,
        ...columns,
        first_by: acting.id,
        ...seal('paper_batch', id, { ...columns }),
      })
      .execute();
    await keepVoters(scope, id, pseudonyms);
    const payload = { consultation, batch: id, voters: pseudonyms.length, ballots: batch.ballots };
    return { event: { type: 'paper-batch-entered', payload }, result: { batch: id } };
  },
});

type Entering = Parameters<typeof enterPaperBatch.record>[0];

async function codeTaken({ tx, organization, process, input }: Entering, code: string): Promise<boolean> {
  const row = await tx
    .selectFrom('paper_batch')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('consultation', '=', input.consultation)
    .where('code', '=', code)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return row !== undefined;
}
