import { defineLifecycle } from '../../kernel/machine.ts';
import { moderated } from '../statements/machine.ts';

/**
 * A text that is debated: drafted, debated version by version, each answered article by article before the next, and
 * concluded. A debate opens and closes by the clock, which the closing only records.
 */
export const draftTextLifecycle = defineLifecycle('draft_text', {
  kind: 'draft-text',
  version: 1,
  initial: 'drafted',
  states: {
    drafted: {
      'amend-draft-text': 'drafted',
      'open-text-debate': 'debated',
      'discard-draft-text': 'discarded',
    },
    discarded: {},
    debated: { 'comment-article': 'debated', 'close-text-debate': 'answering' },
    answering: {
      'answer-article': 'answering',
      'publish-text-version': 'amended',
      'conclude-text': 'concluded',
    },
    amended: { 'open-text-debate': 'debated', 'conclude-text': 'concluded' },
    concluded: {},
  },
});

/** What somebody said of an article. It is hidden with a reason and may be shown again; it is never deleted. */
export const articleContributionLifecycle = defineLifecycle('article_contribution', {
  kind: 'article-contribution',
  version: 1,
  initial: 'visible',
  states: { visible: { 'hide-statement': 'hidden' }, ...moderated('visible') },
});
