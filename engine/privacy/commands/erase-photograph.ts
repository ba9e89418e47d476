import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { eraseFiles } from '../erasure/erase-files.ts';

/** Erases a photograph or recording before its time: somebody in it asks for it. The hash of the file stays. */
export const erasePhotograph = defineCommand({
  name: 'erase-photograph',
  input: z.strictObject({ photograph: Id }),
  by: ['team', 'secretary', 'administrator'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { photograph } = input;
    const known = await tx
      .selectFrom('photograph')
      .select(['file', 'erased_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', photograph)
      .executeTakeFirst();
    if (known === undefined) return notFound('photograph', photograph);
    if (known.erased_at !== null) return notPossible('photograph-is-erased', { erasedAt: known.erased_at });
    await tx
      .updateTable('photograph')
      .set({ erased_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', photograph)
      .execute();
    await eraseFiles(context, [known.file]);
    return { event: { type: 'photograph-erased', payload: { photograph } }, result: { photograph } };
  },
});
