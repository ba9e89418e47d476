import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Text } from '../../../kernel/values.ts';
import { latestStatementHiding, lifecycleOf, Statement } from '../statement.ts';

/** Answers an appeal with reasons: the words are shown again, or stay hidden. Never by whoever hid them. */
export const answerStatementAppeal = defineCommand({
  name: 'answer-statement-appeal',
  input: z.strictObject({ statement: Statement, outcome: z.enum(['restored', 'kept']), answer: Text }),
  by: ['secretary', 'team', 'administrator'],
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, seal, step, count } = context;
    const { statement, outcome, answer } = input;
    const refused = await step(lifecycleOf(statement), statement.id, `answer-statement-appeal.${outcome}`);
    if (refused !== undefined) return refused;
    const { id, explanation, appeal, hidden_by } = await latestStatementHiding(context, statement);
    if (hidden_by === acting.id) return notPossible('statement-answered-by-who-hid-it');
    await tx
      .updateTable('statement_hiding')
      .set({
        ...{ answer, outcome, answered_at: recordedAt },
        ...seal('statement_hiding', id, { explanation, appeal, answer }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    if (outcome === 'restored') await count('statements-hidden', -1);
    return { event: { type: 'statement-appeal-answered', payload: { ...statement, hiding: id, outcome } } };
  },
});
