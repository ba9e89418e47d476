import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid } from '../../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../../kernel/values.ts';
import { articleOutcomes } from '../articles.ts';
import { draftTextLifecycle } from '../machine.ts';
import { debatedArticles, readText } from '../text-row.ts';

/** Answers what was said of an article: it stays, changes or goes, and why. It may be answered again until the next version. */
export const answerArticle = defineCommand({
  name: 'answer-article',
  input: z.strictObject({
    text: Id,
    article: Slug,
    outcome: z.enum(articleOutcomes),
    response: Text,
  }),
  by: ['team', 'technical-unit'],
  on: { lifecycle: draftTextLifecycle, id: (input) => input.text },
  async record(context) {
    const { tx, organization, process, input, recordedAt, seal } = context;
    const { text, article, outcome, response } = input;
    const { version } = await readText(context, text);
    const row = (await debatedArticles(context, text, version)).find((one) => one.article === article);
    if (row === undefined) return invalid('article', 'article-not-found');
    await tx
      .updateTable('debated_article')
      .set({
        ...{ outcome, response, answered_at: recordedAt },
        ...seal('debated_article', row.id, { response }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', row.id)
      .execute();
    const payload = { text, version, article, outcome, again: row.outcome !== null };
    return { event: { type: 'article-answered', payload }, result: payload };
  },
});
