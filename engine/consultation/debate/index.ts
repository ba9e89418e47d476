import { defineDomain } from '../../kernel/domain.ts';
import { defineActivity } from '../../workflow/activity.ts';
import { everyArticleAnswered } from '../rules/every-article-answered.ts';
import { amendDraftText } from './commands/amend-draft-text.ts';
import { answerArticle } from './commands/answer-article.ts';
import { closeTextDebate } from './commands/close-text-debate.ts';
import { commentArticle } from './commands/comment-article.ts';
import { concludeText } from './commands/conclude-text.ts';
import { discardDraftText } from './commands/discard-draft-text.ts';
import { draftText } from './commands/draft-text.ts';
import { openTextDebate } from './commands/open-text-debate.ts';
import { publishTextVersion } from './commands/publish-text-version.ts';
import { articleContributionLifecycle, draftTextLifecycle } from './machine.ts';

/** A text debated article by article, answered, and written again. */
const textDebate = defineActivity({
  name: 'text-debate',
  version: 1,
  commands: [
    'draft-text',
    'amend-draft-text',
    'discard-draft-text',
    'open-text-debate',
    'comment-article',
    'close-text-debate',
    'answer-article',
    'publish-text-version',
    'conclude-text',
  ],
  lifecycles: ['draft-text', 'article-contribution'],
});

/** Debates on texts. Nobody's name is asked of those who write in them. */
export const debates = defineDomain({
  name: 'debate',
  commands: [
    draftText,
    amendDraftText,
    discardDraftText,
    openTextDebate,
    commentArticle,
    closeTextDebate,
    answerArticle,
    publishTextVersion,
    concludeText,
  ],
  rules: [everyArticleAnswered],
  activities: [textDebate],
  lifecycles: [draftTextLifecycle, articleContributionLifecycle],
  sealed: [
    { table: 'draft_text', columns: ['title', 'articles'] },
    { table: 'draft_text_version', columns: ['title', 'articles', 'hash'], document: 'draft-text' },
    { table: 'debated_article', columns: ['response'] },
    { table: 'article_contribution', columns: ['body', 'wording'] },
  ],
});
