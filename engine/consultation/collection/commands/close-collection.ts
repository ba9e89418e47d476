import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { readCollection } from '../collection-row.ts';
import { collectionLifecycle } from '../machine.ts';

/** Records that a collection has closed, as the clock had it, with how many proposals reached the threshold. */
export const closeCollection = defineCommand({
  name: 'close-collection',
  input: z.strictObject({ collection: Id }),
  by: ['clock', 'team', 'secretary'],
  on: { lifecycle: collectionLifecycle, id: (input) => input.collection },
  // The clock closes it wherever the process stands.
  course: 'always',
  async record(context) {
    const { input, recordedAt, settle, wait } = context;
    const { collection } = input;
    const row = await readCollection(context, collection);
    const { supports_until: supportsUntil, proposals, supports, reached, terms } = row;
    if (recordedAt < supportsUntil) return notPossible('collection-still-open', { supportsUntil });
    await settle('close-collection', collection);
    await wait({
      ...{ kind: 'destroy-collection-keys', subject: collection, dueAt: recordedAt },
      ...{ command: 'destroy-collection-keys', input: { collection }, movesWithSuspension: false },
    });
    const payload = { collection, proposals, supports, reached, threshold: terms.threshold };
    return { event: { type: 'collection-closed', payload }, result: { proposals, supports, reached } };
  },
});
