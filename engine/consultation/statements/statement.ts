import { z } from 'zod';
import type { Context } from '../../kernel/command.ts';
import type { Lifecycle } from '../../kernel/machine.ts';
import { Id } from '../../kernel/values.ts';
import { collectedProposalLifecycle } from '../collection/machine.ts';
import { articleContributionLifecycle } from '../debate/machine.ts';

/** Words that somebody wrote in a consultation: a proposal that was collected, or what was said of an article. */
export const Statement = z.strictObject({
  kind: z.enum(['collected-proposal', 'article-contribution']),
  id: Id,
});
export type Statement = z.output<typeof Statement>;

/** The only reasons for which words are hidden. Disagreement is none of them. */
export const StatementHidingReason = z.enum([
  'personal-data',
  'threat-or-insult',
  'discrimination',
  'unlawful-content',
  'advertising',
  'unrelated',
]);

/** The lifecycle that such words go through. */
export const lifecycleOf = ({ kind }: Statement): Lifecycle =>
  kind === 'collected-proposal' ? collectedProposalLifecycle : articleContributionLifecycle;

/** The latest hiding of a statement: the one that stands, when its state says that it is hidden. */
export function latestStatementHiding({ tx, organization, process }: Context<unknown>, statement: Statement) {
  return tx
    .selectFrom('statement_hiding')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('statement', '=', statement.id)
    .orderBy('hidden_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}
