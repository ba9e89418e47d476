import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { Text } from '../../../kernel/values.ts';
import { latestStatementHiding, lifecycleOf, Statement } from '../statement.ts';

/** Asks that hidden words be shown again. Anybody may ask, once for each hiding. */
export const appealStatement = defineCommand({
  name: 'appeal-statement',
  input: z.strictObject({ statement: Statement, grounds: Text }),
  by: ['public'],
  async record(context) {
    const { tx, organization, process, input, recordedAt, seal, step } = context;
    const { statement, grounds } = input;
    const refused = await step(lifecycleOf(statement), statement.id, 'appeal-statement');
    if (refused !== undefined) return refused;
    const { id, explanation } = await latestStatementHiding(context, statement);
    await tx
      .updateTable('statement_hiding')
      .set({
        ...{ appeal: grounds, appealed_at: recordedAt },
        ...seal('statement_hiding', id, { explanation, appeal: grounds, answer: null }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    return { event: { type: 'statement-appealed', payload: { ...statement, hiding: id } } };
  },
});
