import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant } from '../../kernel/values.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, scopeOf, writeQuestionnaire } from '../questionnaire-row.ts';

/** Gives the institutions more time, for a stated reason; the ledger keeps both days. */
export const extendQuestionnaire = defineCommand({
  name: 'extend-questionnaire',
  input: z.strictObject({
    questionnaire: Id,
    dueAt: Instant,
    reasonCode: z.enum(['few-answers', 'asked-for-by-institutions', 'force-majeure', 'electoral-period']),
  }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  async record(context) {
    const { questionnaire, dueAt, reasonCode } = context.input;
    const scope = scopeOf(context, questionnaire);
    const { due_at: before } = await questionnaireInHand(scope);
    if (before === null) return notPossible('questionnaire-not-sent');
    if (dueAt <= before || dueAt <= context.recordedAt)
      return invalid('dueAt', 'not-later-than-before', { before });
    await writeQuestionnaire(scope, { due_at: dueAt });
    return {
      event: { type: 'questionnaire-extended', payload: { questionnaire, before, dueAt, reasonCode } },
    };
  },
});
