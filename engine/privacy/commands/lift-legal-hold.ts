import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { retentionWait } from '../notice/retention.ts';

/** Lifts a legal hold before its end: what was due for erasure meanwhile is erased by the clock right after. */
export const liftLegalHold = defineCommand({
  name: 'lift-legal-hold',
  input: z.strictObject({ hold: Id }),
  by: ['administrator', 'secretary'],
  course: 'always',
  async record({ tx, organization, process, input, recordedAt, wait }) {
    const { hold } = input;
    const known = await tx
      .selectFrom('legal_hold')
      .select(['lifted_at', 'until'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', hold)
      .executeTakeFirst();
    if (known === undefined) return notFound('legal-hold', hold);
    if (known.lifted_at !== null || known.until <= recordedAt) return notPossible('hold-has-ended');
    await tx
      .updateTable('legal_hold')
      .set({ lifted_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', hold)
      .execute();
    await wait(retentionWait(recordedAt));
    return { event: { type: 'legal-hold-lifted', payload: { hold } }, result: { hold } };
  },
});
