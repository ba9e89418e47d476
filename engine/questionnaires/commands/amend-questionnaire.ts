import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { contentFields, itemsOf, wrongContent } from '../content.ts';
import { questionnaireLifecycle } from '../machine.ts';
import { scopeOf, writeQuestionnaire } from '../questionnaire-row.ts';

/** Changes a draft as a whole. */
export const amendQuestionnaire = defineCommand({
  name: 'amend-questionnaire',
  input: z.strictObject({ questionnaire: Id, ...contentFields }),
  by: ['team', 'secretary'],
  on: { lifecycle: questionnaireLifecycle, id: (input) => input.questionnaire },
  async record(context) {
    const { questionnaire, ...content } = context.input;
    const refused = wrongContent(content);
    if (refused !== undefined) return refused;
    const items = itemsOf(content).length;
    const sealed = context.seal('questionnaire', questionnaire, { content: content as never });
    await writeQuestionnaire(scopeOf(context, questionnaire), { content, items, ...sealed });
    const payload = { questionnaire, dimensions: content.dimensions.length, items };
    return { event: { type: 'questionnaire-amended', payload }, result: { items } };
  },
});
