import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { FileHash, Id } from '../../kernel/values.ts';
import { documentInHand, scopeOf } from '../document-row.ts';
import { documentLifecycle } from '../machine.ts';
import { waitedFor } from '../observation/awaited.ts';
import { whoObserves } from '../observation/who-observes.ts';
import { anybodyOnRecord } from '../roles.ts';

/** Says that one has read a draft and has nothing to observe. When all who were there have, nobody waits any longer. */
export const readDocument = defineCommand({
  name: 'read-document',
  input: z.strictObject({
    document: Id,
    /** The hash of the draft that was read. */
    contentHash: FileHash,
    means: z.enum(['electronic', 'paper']).default('electronic'),
    /** Who says so on paper, where they are on record as having been there. */
    person: Id.optional(),
    scan: FileHash.optional(),
  }),
  by: anybodyOnRecord,
  on: { lifecycle: documentLifecycle, id: (input) => input.document },
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { document, contentHash, means, scan = null } = input;
    const row = await documentInHand(context, document);
    const who = await whoObserves(context, row);
    if (isRefused(who)) return who;
    await tx
      .insertInto('document_reading')
      .values({
        ...{ organization, process: process.id, document, content_hash: contentHash, means, scan },
        ...{ person: who.person, recorded_by: who.recordedBy, read_at: recordedAt },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { silent } = await waitedFor(scopeOf(context), row);
    return {
      event: { type: 'document-read', payload: { document, contentHash, means, scan, silent } },
      result: { document, silent },
    };
  },
});
