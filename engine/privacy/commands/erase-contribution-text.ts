import { z } from 'zod';
import { eraseSaid } from '../../documents/erase-said.ts';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';

/** The only reasons for which words are erased for good: what else offends is hidden, and can be shown again. */
export const TextErasureReason = z.enum(['personal-data-of-author', 'personal-data-of-third-party']);

/**
 * Erases the words of a contribution for the personal data in them, for good. It stays, is counted and answered like
 * any other; the ledger keeps its seal and tells that it was erased, why and by whom. Minutes that printed them say from
 * then on that they were erased.
 */
export const eraseContributionText = defineCommand({
  name: 'erase-contribution-text',
  input: z.strictObject({ contribution: Id, reason: TextErasureReason }),
  by: ['administrator', 'secretary'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, erased, count } = context;
    const { contribution, reason } = input;
    const at = { organization, process: process.id };
    const known = await tx
      .selectFrom('contribution')
      .select(['salt', 'meeting'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', contribution)
      .executeTakeFirst();
    if (known === undefined) return notFound('contribution', contribution);
    if (known.salt === '') return notPossible('text-is-erased');
    await tx
      .updateTable('contribution')
      .set({ body: '', salt: '' })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', contribution)
      .execute();
    const id = newId();
    await tx
      .insertInto('text_erasure')
      .values({ ...at, id, contribution, reason, erased_at: recordedAt })
      .execute();
    erased('contribution', contribution);
    const documents = await eraseSaid(context, contribution, known.meeting);
    await count('contributions-erased', 1);
    return {
      event: { type: 'contribution-text-erased', payload: { contribution, reason, documents } },
      result: { contribution, documents },
    };
  },
});
