import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, scopeOf, writeQuestionnaire } from '../questionnaire-row.ts';

/** Closes a questionnaire when the time of institutions and of the public is over: no answer is taken any more. */
export const closeQuestionnaire = defineCommand({
  name: 'close-questionnaire',
  input: z.strictObject({ questionnaire: Id }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  async record(context) {
    const { recordedAt, input } = context;
    const scope = scopeOf(context, input.questionnaire);
    const row = await questionnaireInHand(scope);
    if (row.due_at === null) return notPossible('questionnaire-not-sent');
    const until = [row.due_at, row.public_until ?? row.due_at].sort().at(-1)!;
    if (recordedAt <= until) return notPossible('answers-may-still-come', { until });
    await writeQuestionnaire(scope, { closed_at: recordedAt });
    const { sent, answered, citizens, covered } = row;
    const payload = { questionnaire: row.id, sent, answered, citizens, covered };
    return { event: { type: 'questionnaire-closed', payload }, result: payload };
  },
});
