import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notFound } from '../../../kernel/refusals.ts';
import { Id, Text } from '../../../kernel/values.ts';
import { noSuchCommitment } from '../../../plan/views/no-such-commitment.ts';

/**
 * Says what this cycle does with a lesson of an earlier one, and why; where it is taken up by a commitment, by which.
 * A later answer takes the place of the earlier, and the ledger keeps both.
 */
export const answerLesson = defineCommand({
  name: 'answer-lesson',
  input: z.strictObject({
    carriedLesson: Id,
    answer: z.enum(['taken-up', 'taken-up-in-part', 'not-taken-up']),
    commitment: Id.optional(),
    reason: Text,
  }),
  by: ['team', 'secretary', 'point-of-contact'],
  async record(context) {
    const { tx, organization, process, input, seal, recordedAt } = context;
    const { carriedLesson: id, answer, commitment = null, reason } = input;
    const row = await tx
      .selectFrom('carried_lesson')
      .select('lesson')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return notFound('carried-lesson', id);
    if (commitment !== null && answer === 'not-taken-up') return invalid('commitment', 'not-taken-up-by-any');
    const refused = await noSuchCommitment(context, commitment);
    if (refused !== undefined) return refused;
    await tx
      .updateTable('carried_lesson')
      .set({
        ...{ answer, commitment, reason, answered_at: recordedAt },
        ...seal('carried_lesson', id, { lesson: row.lesson, reason }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    return { event: { type: 'lesson-answered', payload: { carriedLesson: id, answer, commitment } } };
  },
});
