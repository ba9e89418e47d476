import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid } from '../../../kernel/refusals.ts';
import { Line } from '../../../kernel/values.ts';
import { Articles, articleTwice } from '../articles.ts';
import { draftTextLifecycle } from '../machine.ts';
import { sealedText } from '../text-row.ts';

/** Drafts a text with numbered articles, to be debated. It may be amended until its debate opens. */
export const draftText = defineCommand({
  name: 'draft-text',
  input: z.strictObject({ title: Line, articles: Articles }),
  by: ['team'],
  async record({ tx, organization, process, input, newId, begin, seal }) {
    const { title, articles } = input;
    const twice = articleTwice(articles);
    if (twice !== undefined) return invalid(`articles.${twice}.code`, 'article-twice');
    const id = newId();
    await tx
      .insertInto('draft_text')
      .values({
        ...{ organization, process: process.id, id, state: begin(draftTextLifecycle, id), title, articles },
        ...seal('draft_text', id, sealedText(title, articles)),
      })
      .execute();
    return {
      event: { type: 'text-drafted', payload: { text: id, articles: articles.length } },
      result: { text: id },
    };
  },
});
