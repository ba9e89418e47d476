import { type Issue, notPossible, type Refused } from '../../kernel/refusals.ts';
import { type Article, articleTwice, type NextArticle, saysTheSame } from './articles.ts';

/**
 * Where the next version does not do what the answers say. An article that nobody said anything of needs no answer to
 * stay as it is, and one to change or go.
 */
export function answersFlaws(
  before: readonly Article[],
  after: readonly NextArticle[],
  outcomes: ReadonlyMap<string, string | null>,
): Issue[] {
  const twice = articleTwice(after);
  if (twice !== undefined) return [{ path: `articles.${twice}.code`, reason: 'article-twice' }];
  const earlier = new Map(before.map((article) => [article.code, article]));
  const present = after.flatMap((article, at) => {
    const path = `articles.${at}`;
    const old = earlier.get(article.code);
    if (old === undefined)
      return article.because === undefined
        ? [{ path: `${path}.because`, reason: 'added-without-reason' }]
        : [];
    return presentFlaw(path, saysTheSame(old, article), outcomes.get(article.code) ?? null);
  });
  const there = new Set(after.map(({ code }) => code));
  const gone = before.flatMap(({ code }) =>
    there.has(code) || outcomes.get(code) === 'removed'
      ? []
      : [{ path: 'articles', reason: 'removed-without-answer', details: { article: code } }],
  );
  return [...present, ...gone];
}

function presentFlaw(path: string, same: boolean, outcome: string | null): Issue[] {
  if (outcome === 'removed') return [{ path, reason: 'answered-as-removed' }];
  if (outcome === 'kept' && !same) return [{ path, reason: 'answered-as-kept' }];
  if (outcome === 'changed' && same) return [{ path, reason: 'answered-as-changed' }];
  if (outcome === null && !same) return [{ path, reason: 'changed-without-answer' }];
  return [];
}

/** What was said of an article and has no answer yet stands in the way. */
export function unansweredAmong(
  articles: readonly {
    article: string;
    outcome: string | null;
    in_favour: number;
    against: number;
    changes: number;
  }[],
): Refused | undefined {
  const open = articles
    .filter(({ outcome, ...said }) => outcome === null && said.in_favour + said.against + said.changes > 0)
    .map(({ article }) => article);
  return open.length === 0 ? undefined : notPossible('articles-not-answered', { articles: open });
}
