import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { notFound, notPossible } from '../../../kernel/refusals.ts';
import { Statement } from '../statement.ts';

/**
 * Erases what somebody wrote for the personal data in it, for good. It stays, is counted and answered; the ledger
 * keeps its seal and tells that it was erased, and why.
 */
export const eraseStatement = defineCommand({
  name: 'erase-statement',
  input: z.strictObject({
    statement: Statement,
    reason: z.enum(['personal-data-of-author', 'personal-data-of-third-party']),
  }),
  by: ['administrator', 'secretary'],
  course: 'always',
  async record(context) {
    const { input, erased, recordedAt } = context;
    const { statement, reason } = input;
    const salt = await saltOf(context, statement);
    if (salt === undefined) return notFound('statement', statement.id);
    if (salt === '') return notPossible('statement-is-erased');
    const marked = { salt: '', erased_because: reason, erased_at: recordedAt };
    if (statement.kind === 'collected-proposal')
      await at(context, statement)
        .collected.set({ ...marked, title: '', body: '' })
        .execute();
    else
      await at(context, statement)
        .contributions.set({ ...marked, body: '', wording: null })
        .execute();
    erased(tableOf[statement.kind], statement.id);
    return { event: { type: 'statement-erased', payload: { ...statement, reason } } };
  },
});

const tableOf = {
  'collected-proposal': 'collected_proposal',
  'article-contribution': 'article_contribution',
} as const;

async function saltOf({ tx, organization, process }: Context<unknown>, { kind, id }: Statement) {
  const row = await tx
    .selectFrom(tableOf[kind])
    .select('salt')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.salt;
}

const at = ({ tx, organization, process }: Context<unknown>, { id }: Statement) => ({
  collected: tx
    .updateTable('collected_proposal')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id),
  contributions: tx
    .updateTable('article_contribution')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id),
});
