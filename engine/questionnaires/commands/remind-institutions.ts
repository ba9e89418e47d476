import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, scopeOf, writeQuestionnaire } from '../questionnaire-row.ts';

/**
 * Records that the institutions which owe an answer are reminded. The clock does so on the days that were set; who they are is
 * read from the list of institutions, by whoever reaches them.
 */
export const remindInstitutions = defineCommand({
  name: 'remind-institutions',
  input: z.strictObject({ questionnaire: Id }),
  by: ['team', 'secretary', 'clock'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  async record(context) {
    const { questionnaire } = context.input;
    const scope = scopeOf(context, questionnaire);
    const row = await questionnaireInHand(scope);
    const owing = row.sent - row.answered;
    if (owing === 0) return notPossible('nobody-owes-an-answer');
    if (row.due_at !== null && context.recordedAt > row.due_at)
      return notPossible('deadline-is-over', { dueAt: row.due_at });
    const reminders = row.reminders + 1;
    await writeQuestionnaire(scope, { reminders });
    const payload = { questionnaire, owing, reminder: reminders };
    return { event: { type: 'institutions-reminded', payload }, result: { owing } };
  },
});
