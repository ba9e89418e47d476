import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { isRefused, notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { Document } from '../../casting/ballot-request.ts';
import { pseudonymsOf } from '../../roll-rows.ts';
import { drawVotingCode, votingCodeHash } from '../../secrecy/voting-code.ts';
import { readCollection, writeCollection } from '../collection-row.ts';
import { collectionLifecycle } from '../machine.ts';
import { enrol, supporterKey } from '../supporters.ts';

/** Issues codes to hand over in person to those whose documents were seen. They are told once; only hashes are kept. */
export const issueSupportCodes = defineCommand({
  name: 'issue-support-codes',
  input: z.strictObject({ collection: Id, documents: z.array(Document).min(1).max(1000) }),
  by: ['polling-officer'],
  on: { lifecycle: collectionLifecycle, id: (input) => input.collection },
  remembers: async ({ collection, documents }, digest) => ({
    collection,
    documents: await digest(collection, documents),
  }),
  async record(context) {
    const { collection, documents } = context.input;
    const { terms, roll_size: before } = await readCollection(context, collection);
    if (terms.identification !== 'code-in-person')
      return notPossible('identification-not-in-charter', { identification: [terms.identification] });
    const read = await supporterKey(context, collection);
    if (isRefused(read)) return read;
    const path = (at: number) => `documents.${at}`;
    const pseudonyms = pseudonymsOf(documents, { ...read, taken: terms.documents, path });
    if (isRefused(pseudonyms)) return pseudonyms;
    const drawn = pseudonyms.map((pseudonym) => ({ pseudonym, code: drawVotingCode() }));
    const added = await enrol(
      context,
      collection,
      drawn.map(({ pseudonym, code }) => ({ pseudonym, codeHash: votingCodeHash(read.key, code) })),
    );
    await writeCollection(context, collection, { roll_size: before + added });
    const codes = drawn.map(({ code }) => code);
    return {
      event: { type: 'support-codes-issued', payload: { collection, issued: codes.length } },
      result: { issued: codes.length },
      once: { codes },
    };
  },
});
