import { z } from 'zod';
import { Line, Slug, Text } from '../../kernel/values.ts';

/**
 * An article of a text. Its number is its place; `code` is what it is known by from version to version, so that one
 * that is put in before it takes nothing of its debate away.
 */
export const Article = z.strictObject({ code: Slug, heading: Line.optional(), body: Text });
export type Article = z.output<typeof Article>;

export const Articles = z.array(Article).min(1).max(300);

/** An article of the next version. One that was not in the debated version says why it is there. */
export const NextArticle = Article.extend({ because: Text.max(2_000).optional() });
export type NextArticle = z.output<typeof NextArticle>;

/** What an answer to the debate on an article decides. */
export const articleOutcomes = ['kept', 'changed', 'removed'] as const;

/** Where a code is used twice: its place. */
export function articleTwice(articles: readonly Article[]): number | undefined {
  const at = articles.findIndex(({ code }, here) => articles.findIndex((one) => one.code === code) < here);
  return at < 0 ? undefined : at;
}

/** Whether an article says the same as before, wherever it stands. */
export const saysTheSame = (one: Article, other: Article): boolean =>
  one.body === other.body && (one.heading ?? null) === (other.heading ?? null);
