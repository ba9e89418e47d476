import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { contentFields, itemsOf, wrongContent } from '../content.ts';
import { questionnaireLifecycle } from '../machine.ts';

/** Drafts a questionnaire: its dimensions and their items. Nobody is asked before it is frozen. */
export const draftQuestionnaire = defineCommand({
  name: 'draft-questionnaire',
  input: z.strictObject({ code: Slug, ...contentFields }),
  by: ['team', 'secretary'],
  async record(context) {
    const { tx, organization, process, newId, begin, seal } = context;
    const { code, ...content } = context.input;
    const refused = wrongContent(content);
    if (refused !== undefined) return refused;
    const same = await tx
      .selectFrom('questionnaire')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('code', '=', code)
      .executeTakeFirst();
    if (same !== undefined) return invalid('code', 'questionnaire-code-taken', { code });
    const id = newId();
    const items = itemsOf(content).length;
    await tx
      .insertInto('questionnaire')
      .values({
        ...{ organization, process: process.id, id, code, content, items },
        ...{ content_hash: null, frozen_at: null, due_at: null, closed_at: null, published_at: null },
        ...{ public_from: null, public_until: null, public_access: null, figures: null },
        ...{ sent: 0, answered: 0, citizens: 0, covered: 0, reminders: 0 },
        state: begin(questionnaireLifecycle, id),
        ...seal('questionnaire', id, { content: content as never }),
      })
      .execute();
    const payload = { questionnaire: id, code, dimensions: content.dimensions.length, items };
    return { event: { type: 'questionnaire-drafted', payload }, result: { questionnaire: id, items } };
  },
});
