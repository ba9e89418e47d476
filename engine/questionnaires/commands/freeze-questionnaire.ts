import { z } from 'zod';
import { hashOf } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, scopeOf, writeQuestionnaire } from '../questionnaire-row.ts';

/** Freezes a questionnaire: institutions and the public are asked the very same, and its hash shows it. */
export const freezeQuestionnaire = defineCommand({
  name: 'freeze-questionnaire',
  input: z.strictObject({ questionnaire: Id }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  async record(context) {
    const { questionnaire } = context.input;
    const scope = scopeOf(context, questionnaire);
    const { content, items } = await questionnaireInHand(scope);
    const contentHash = hashOf(content);
    await writeQuestionnaire(scope, { content_hash: contentHash, frozen_at: context.recordedAt });
    const payload = { questionnaire, items, contentHash };
    return { event: { type: 'questionnaire-frozen', payload }, result: { contentHash } };
  },
});
