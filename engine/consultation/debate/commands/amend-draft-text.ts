import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid } from '../../../kernel/refusals.ts';
import { Id, Line } from '../../../kernel/values.ts';
import { Articles, articleTwice } from '../articles.ts';
import { draftTextLifecycle } from '../machine.ts';
import { sealedText, writeText } from '../text-row.ts';

/** Puts another wording in place of a text that is not debated yet. */
export const amendDraftText = defineCommand({
  name: 'amend-draft-text',
  input: z.strictObject({ text: Id, title: Line, articles: Articles }),
  by: ['team'],
  on: { lifecycle: draftTextLifecycle, id: (input) => input.text },
  async record(context) {
    const { text, title, articles } = context.input;
    const twice = articleTwice(articles);
    if (twice !== undefined) return invalid(`articles.${twice}.code`, 'article-twice');
    const sealed = context.seal('draft_text', text, sealedText(title, articles));
    await writeText(context, text, { title, articles, ...sealed });
    return { event: { type: 'draft-text-amended', payload: { text, articles: articles.length } } };
  },
});
