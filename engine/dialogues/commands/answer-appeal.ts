import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { latestHiding } from '../hidings.ts';
import { contributionLifecycle } from '../machine.ts';

/** Answers an appeal with reasons: the words are shown again, or stay hidden. Never by whoever hid them. */
export const answerAppeal = defineCommand({
  name: 'answer-appeal',
  input: z.strictObject({ contribution: Id, outcome: z.enum(['restored', 'kept']), answer: Text }),
  by: ['secretary', 'team', 'administrator'],
  needs: { done: ['appeal-hiding'] },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, seal, step, count } = context;
    const { contribution, outcome, answer } = input;
    const refused = await step(contributionLifecycle, contribution, `answer-appeal.${outcome}`);
    if (refused !== undefined) return refused;
    const { id, explanation, appeal, hidden_by } = await latestHiding(context, contribution);
    if (hidden_by === acting.id) return notPossible('answered-by-who-hid-it', { contribution });
    await tx
      .updateTable('hiding')
      .set({
        answer,
        outcome,
        answered_at: recordedAt,
        ...seal('hiding', id, { explanation, appeal, answer }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    if (outcome === 'restored') {
      await count('contributions-hidden', -1);
      await count('hidings-reversed', 1);
    }
    return { event: { type: 'appeal-answered', payload: { contribution, hiding: id, outcome } } };
  },
});
