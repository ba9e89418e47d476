import { z } from 'zod';
import { privacyThreshold } from '../../dialogues/views/privacy-threshold.ts';
import { hashOf } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { figuresOf, writeCitizensShown } from '../figures/figures-of.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { questionnaireInHand, scopeOf, writeQuestionnaire } from '../questionnaire-row.ts';

/**
 * Publishes what was answered, once: from two publications of different days, what came between could be told. What would
 * tell of few people is not among the figures, by the method's threshold.
 */
export const publishAnswers = defineCommand({
  name: 'publish-answers',
  input: z.strictObject({ questionnaire: Id }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  course: 'always',
  async record(context) {
    const { questionnaire } = context.input;
    const scope = scopeOf(context, questionnaire);
    const { content } = await questionnaireInHand(scope);
    const k = privacyThreshold(context.process.workflow.spec);
    const { figures, shown } = await figuresOf(scope, content, k);
    await writeCitizensShown(scope, shown);
    await writeQuestionnaire(scope, { figures, published_at: context.recordedAt });
    const figuresHash = hashOf(figures);
    const payload = { questionnaire, figuresHash, suppressedBelow: k };
    return { event: { type: 'questionnaire-answers-published', payload }, result: { figuresHash } };
  },
});
