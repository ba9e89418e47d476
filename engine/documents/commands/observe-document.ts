import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { FileHash, Id, Text } from '../../kernel/values.ts';
import { documentInHand } from '../document-row.ts';
import { documentLifecycle } from '../machine.ts';
import { whoObserves } from '../observation/who-observes.ts';
import { anybodyOnRecord } from '../roles.ts';

/** Says what is wrong or missing in a draft. A new draft answers it before anybody approves. */
export const observeDocument = defineCommand({
  name: 'observe-document',
  input: z.strictObject({
    document: Id,
    /** The hash of the draft that was read. */
    contentHash: FileHash,
    text: Text,
    means: z.enum(['electronic', 'paper']).default('electronic'),
    /** Who wrote the paper, where they are on record as having been there. */
    person: Id.optional(),
    scan: FileHash.optional(),
  }),
  by: anybodyOnRecord,
  on: { lifecycle: documentLifecycle, id: (input) => input.document },
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal } = context;
    const { document, contentHash, text, means, scan = null } = input;
    const who = await whoObserves(context, await documentInHand(context, document));
    if (isRefused(who)) return who;
    const id = newId();
    await tx
      .insertInto('document_observation')
      .values({
        ...{ organization, process: process.id, id, document, text, content_hash: contentHash, means, scan },
        ...{ observed_by: who.person, recorded_by: who.recordedBy, observed_at: recordedAt },
        ...seal('document_observation', id, { text, reply: null }),
      })
      .execute();
    return {
      event: { type: 'document-observed', payload: { document, observation: id, contentHash, means, scan } },
      result: { observation: id },
    };
  },
});
