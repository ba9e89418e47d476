import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { isRefused, refuse } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { NextArticle } from '../articles.ts';
import { draftTextLifecycle } from '../machine.ts';
import { answersFlaws, unansweredAmong } from '../next-version.ts';
import { debatedArticles, freezeVersion, readText, sealedText, writeText } from '../text-row.ts';

/**
 * Publishes the next version of a debated text, once every article on which anything was said is answered. It does
 * what the answers say: what stays reads the same, what changes reads otherwise, what goes is gone, and what is new
 * says why.
 */
export const publishTextVersion = defineCommand({
  name: 'publish-text-version',
  input: z.strictObject({ text: Id, articles: z.array(NextArticle).min(1).max(300) }),
  by: ['team'],
  on: { lifecycle: draftTextLifecycle, id: (input) => input.text },
  async record(context) {
    const { text, articles } = context.input;
    const { title, articles: before, version: last } = await readText(context, text);
    const debated = await debatedArticles(context, text, last);
    const unanswered = unansweredAmong(debated);
    if (isRefused(unanswered)) return unanswered;
    const outcomes = new Map(debated.map(({ article, outcome }) => [article, outcome]));
    const issues = answersFlaws(before, articles, outcomes);
    if (issues.length > 0) return refuse({ code: 'invalid', issues });
    const version = last + 1;
    const hash = await freezeVersion(context, { text, version, title, articles });
    const sealed = context.seal('draft_text', text, sealedText(title, articles));
    await writeText(context, text, { version, articles, opens_at: null, closes_at: null, ...sealed });
    const payload = { text, version, hash, articles: articles.length };
    return { event: { type: 'text-version-published', payload }, result: { text, version, hash } };
  },
});
