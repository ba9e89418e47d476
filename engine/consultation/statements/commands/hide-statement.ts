import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { Text } from '../../../kernel/values.ts';
import { lifecycleOf, Statement, StatementHidingReason } from '../statement.ts';

/** Hides what somebody wrote, for a reason of a closed list and with an explanation. It is counted and stays. */
export const hideStatement = defineCommand({
  name: 'hide-statement',
  input: z.strictObject({ statement: Statement, reason: StatementHidingReason, explanation: Text }),
  by: ['team', 'facilitator', 'secretary'],
  async record({ tx, organization, process, input, acting, recordedAt, newId, seal, step, count }) {
    const { statement, reason, explanation } = input;
    const refused = await step(lifecycleOf(statement), statement.id, 'hide-statement');
    if (refused !== undefined) return refused;
    const id = newId();
    await tx
      .insertInto('statement_hiding')
      .values({
        ...{ organization, process: process.id, id, kind: statement.kind, statement: statement.id },
        ...{ reason, explanation, hidden_by: acting.id, hidden_at: recordedAt },
        ...seal('statement_hiding', id, { explanation, appeal: null, answer: null }),
      })
      .execute();
    await count('statements-hidden', 1);
    return {
      event: { type: 'statement-hidden', payload: { ...statement, hiding: id, reason } },
      result: { hiding: id },
    };
  },
});
