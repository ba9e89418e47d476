import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Every text that was put to debate has been debated, and each article on which anything was said has its answer;
 * with `everyArticle`, those of which nobody said anything too.
 * Source: reasoned response is a standard of the Open Government Partnership; here it is given article by article.
 */
export const everyArticleAnswered = defineRule({
  name: 'every-article-answered',
  version: 1,
  params: z.strictObject({ everyArticle: z.boolean().default(false) }),
  needs: ['debatedTexts'],
  remedy: ['answer-article', 'open-text-debate', 'close-text-debate'],
  judge({ debatedTexts: { texts, notDebated, unanswered } }, { everyArticle }) {
    if (texts === 0) return unknown('draft-text');
    const found = { texts, notDebated: notDebated.length, unanswered: unanswered.length };
    const missing = [...notDebated, ...unanswered].map((one) => ({ ...one }));
    return missing.length === 0 ? met(found) : notMet(found, { everyArticle }, missing);
  },
});
