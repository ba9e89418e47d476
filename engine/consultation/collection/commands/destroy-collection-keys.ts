import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { readCollection, writeCollection } from '../collection-row.ts';
import { collectionLifecycle } from '../machine.ts';

/** Destroys the keys of a closed collection: from here on nobody can tell who supported what. It finishes what a crash left. */
export const destroyCollectionKeys = defineCommand({
  name: 'destroy-collection-keys',
  input: z.strictObject({ collection: Id }),
  by: ['clock', 'secretary', 'team'],
  on: { lifecycle: collectionLifecycle, id: (input) => input.collection },
  course: 'always',
  async record(context) {
    const { organization, input, keys, recordedAt, settle } = context;
    const { collection } = input;
    const { keys_destroyed_at: before } = await readCollection(context, collection);
    if (before !== null) return notPossible('keys-destroyed-before', { destroyedAt: before });
    const destroyed = await keys.destroy({ organization, consultation: collection });
    if (!destroyed.ok) return notPossible(destroyed.refusal.code);
    await writeCollection(context, collection, { keys_destroyed_at: recordedAt });
    await settle('destroy-collection-keys', collection);
    return { event: { type: 'collection-keys-destroyed', payload: { collection } } };
  },
});
