import { type Article, type NextArticle, saysTheSame } from './articles.ts';
import { type Run, wordRuns } from './word-runs.ts';

/** How an article came of the version before. `number` is its place in the later version, `before` in the earlier one. */
export interface ArticleChange {
  readonly article: string;
  readonly is: 'same' | 'changed' | 'added' | 'removed';
  readonly number: number | null;
  readonly before: number | null;
  readonly heading: string | null;
  /** Why it was put in, where it was. */
  readonly because: string | null;
  /** Its words, those in both versions and those in one of them only. */
  readonly runs: readonly Run[];
}

/**
 * Compares two versions article by article, in the order of the later one; what was removed stands behind the article
 * that it followed.
 */
export function compareArticles(before: readonly Article[], after: readonly NextArticle[]): ArticleChange[] {
  const changes = after.map((article, at) => changeOf(before, article, at));
  const removed = before.flatMap((article, at) =>
    after.some(({ code }) => code === article.code) ? [] : [removal(article, at)],
  );
  for (const one of removed) {
    const ahead = before.slice(0, (one.before ?? 1) - 1).map(({ code }) => code);
    const behind = changes.findLastIndex(({ article }) => ahead.includes(article));
    changes.splice(behind + 1, 0, one);
  }
  return changes;
}

function changeOf(before: readonly Article[], article: NextArticle, at: number): ArticleChange {
  const { code, heading = null, body, because = null } = article;
  const place = before.findIndex((one) => one.code === code);
  const base = { article: code, number: at + 1, heading };
  if (place < 0) return { ...base, is: 'added', before: null, because, runs: [{ is: 'new', text: body }] };
  const earlier = before[place]!;
  const is = saysTheSame(earlier, article) ? 'same' : 'changed';
  return { ...base, is, before: place + 1, because: null, runs: wordRuns(earlier.body, body) };
}

function removal({ code, heading, body }: Article, at: number): ArticleChange {
  const base = { article: code, number: null, before: at + 1, heading: heading ?? null, because: null };
  return { ...base, is: 'removed', runs: [{ is: 'gone', text: body }] };
}
