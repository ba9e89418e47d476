import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, notPossible } from '../../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../../kernel/values.ts';
import { articleContributionLifecycle, draftTextLifecycle } from '../machine.ts';
import { readText } from '../text-row.ts';

const counted = { for: 'in_favour', against: 'against', change: 'changes' } as const;

/**
 * Says something of an article while its text is debated: for it, against it, or that it should say something else,
 * with the wording proposed. Anybody may; nobody's name is asked.
 */
export const commentArticle = defineCommand({
  name: 'comment-article',
  input: z.strictObject({
    text: Id,
    article: Slug,
    position: z.enum(['for', 'against', 'change']),
    body: Text.max(5_000),
    wording: Text.max(5_000).optional(),
  }),
  by: ['public'],
  on: { lifecycle: draftTextLifecycle, id: (input) => input.text },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, begin, seal, count } = context;
    const { text, article, position, body, wording } = input;
    if ((position === 'change') !== (wording !== undefined))
      return invalid('wording', position === 'change' ? 'change-without-wording' : 'wording-without-change');
    const { opens_at: opensAt, closes_at: closesAt, version } = await readText(context, text);
    if (opensAt === null || closesAt === null || recordedAt < opensAt || recordedAt >= closesAt)
      return notPossible('debate-not-open', { opensAt, closesAt });
    if (!(await counting(context, { text, version, article, column: counted[position] })))
      return invalid('article', 'article-not-found');
    const id = newId();
    await tx
      .insertInto('article_contribution')
      .values({
        ...{ organization, process: process.id, id, state: begin(articleContributionLifecycle, id) },
        ...{ text, version, article, position, body, wording: wording ?? null, received_at: recordedAt },
        ...seal('article_contribution', id, { body, wording: wording ?? null }),
      })
      .execute();
    await count('article-contributions', 1);
    return {
      event: {
        type: 'article-commented',
        payload: { text, version, article, contribution: id, position },
      },
      result: { contribution: id },
    };
  },
});

/** Counts what was said of an article; says whether there is such an article. */
async function counting(
  { tx, organization, process }: Context<unknown>,
  on: { text: string; version: number; article: string; column: (typeof counted)[keyof typeof counted] },
): Promise<boolean> {
  const row = await tx
    .updateTable('debated_article')
    .set((eb) => ({ [on.column]: eb(on.column, '+', 1) }))
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('text', '=', on.text)
    .where('version', '=', on.version)
    .where('article', '=', on.article)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
