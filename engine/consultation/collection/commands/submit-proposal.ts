import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id, Line, Text } from '../../../kernel/values.ts';
import { readCollection, writeCollection } from '../collection-row.ts';
import { collectedProposalLifecycle, collectionLifecycle } from '../machine.ts';

/** Submits a proposal while a collection is open. Anybody may; nobody's name is asked. It gets the next number. */
export const submitProposal = defineCommand({
  name: 'submit-proposal',
  input: z.strictObject({ collection: Id, title: Line, body: Text.max(5_000) }),
  by: ['public'],
  on: { lifecycle: collectionLifecycle, id: (input) => input.collection },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, begin, seal } = context;
    const { collection, title, body } = input;
    const { opens_at: opensAt, closes_at: closesAt, proposals } = await readCollection(context, collection);
    if (recordedAt < opensAt || recordedAt >= closesAt)
      return notPossible('collection-not-open', { opensAt, closesAt });
    const id = newId();
    const number = proposals + 1;
    await tx
      .insertInto('collected_proposal')
      .values({
        ...{ organization, process: process.id, id, collection, number, title, body },
        ...{ state: begin(collectedProposalLifecycle, id), received_at: recordedAt },
        ...seal('collected_proposal', id, { title, body }),
      })
      .execute();
    await writeCollection(context, collection, { proposals: number });
    return {
      event: { type: 'proposal-submitted', payload: { collection, collected: id, number } },
      result: { collected: id, number },
    };
  },
});
