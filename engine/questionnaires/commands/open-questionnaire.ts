import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant } from '../../kernel/values.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, scopeOf, writeQuestionnaire } from '../questionnaire-row.ts';

/**
 * Opens the same questionnaire to the public, between two instants that hold by the clock: to anybody, or to who has a code.
 * Until it has begun it may be opened otherwise.
 */
export const openQuestionnaire = defineCommand({
  name: 'open-questionnaire',
  input: z.strictObject({
    questionnaire: Id,
    opensAt: Instant,
    closesAt: Instant,
    access: z.enum(['open', 'code']),
  }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  async record(context) {
    const { questionnaire, opensAt, closesAt, access } = context.input;
    const scope = scopeOf(context, questionnaire);
    const row = await questionnaireInHand(scope);
    if (row.sent === 0) return notPossible('questionnaire-not-sent');
    if (closesAt <= opensAt) return invalid('closesAt', 'ends-before-it-starts');
    if (closesAt <= context.recordedAt) return invalid('closesAt', 'deadline-is-past', { dueAt: closesAt });
    if (row.citizens > 0) return notPossible('public-answered-already', { answers: row.citizens });
    const terms = { public_from: opensAt, public_until: closesAt, public_access: access };
    await writeQuestionnaire(scope, terms);
    const payload = { questionnaire, opensAt, closesAt, access };
    return { event: { type: 'questionnaire-opened', payload } };
  },
});
