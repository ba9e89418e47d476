import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { NextArticle } from '../debate/articles.ts';
import { type ArticleChange, compareArticles } from '../debate/compare-articles.ts';

/** An article of a version, how much was said of it, and what was answered. */
export interface DebatedArticleView {
  readonly article: string;
  readonly number: number;
  readonly heading: string | null;
  readonly body: string;
  /** Null where this version was not put to debate. */
  readonly said: { readonly for: number; readonly against: number; readonly change: number } | null;
  readonly answer: {
    readonly outcome: string;
    readonly response: string;
    readonly answeredAt: string;
  } | null;
}

/** A version of a text with its debate, and how it came of the version before. */
export interface TextVersionView {
  readonly text: string;
  readonly state: string;
  readonly title: string;
  readonly version: number;
  readonly latest: number;
  readonly hash: string;
  readonly frozenAt: string;
  /** When it is or was debated; null for a version that is not the one in debate. */
  readonly opensAt: string | null;
  readonly closesAt: string | null;
  readonly takesContributions: boolean;
  readonly articles: readonly DebatedArticleView[];
  /** Null for the first version. */
  readonly changes: readonly ArticleChange[] | null;
}

interface Asked {
  readonly organization: string;
  readonly process: string;
  readonly text: string;
  /** Left out, the latest. */
  readonly version?: number | undefined;
}

/** Reads a version of a text; nothing where there is none, nor of a draft. */
export function textVersionView(engine: Engine, at: Asked): Promise<TextVersionView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const text = await textOf(scope, at.text);
    if (text === undefined || text.version === 0) return undefined;
    const version = at.version ?? text.version;
    const rows = await versionsOf(scope, at.text, [version - 1, version]);
    const row = rows.find((one) => one.version === version);
    if (row === undefined) return undefined;
    const articles = row.articles as NextArticle[];
    const before = rows.find((one) => one.version === version - 1);
    const inDebate = version === text.version;
    const { opens_at: opensAt, closes_at: closesAt } = inDebate ? text : { opens_at: null, closes_at: null };
    const now = engine.clock.now();
    const open = text.state === 'debated' && opensAt !== null && closesAt !== null;
    return {
      ...{ text: at.text, state: text.state, title: row.title, version, latest: text.version },
      ...{ hash: row.hash, frozenAt: row.frozen_at, opensAt, closesAt },
      takesContributions: open && now >= opensAt && now < closesAt,
      articles: await articlesOf(scope, { text: at.text, version, articles }),
      changes: before === undefined ? null : compareArticles(before.articles as NextArticle[], articles),
    };
  });
}

function textOf({ tx, organization, process }: FactScope, text: string) {
  return tx
    .selectFrom('draft_text')
    .select(['state', 'version', 'opens_at', 'closes_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', text)
    .executeTakeFirst();
}

function versionsOf({ tx, organization, process }: FactScope, text: string, versions: readonly number[]) {
  return tx
    .selectFrom('draft_text_version')
    .select(['version', 'title', 'articles', 'hash', 'frozen_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('text', '=', text)
    .where('version', 'in', versions)
    .execute();
}

async function articlesOf(
  { tx, organization, process }: FactScope,
  { text, version, articles }: { text: string; version: number; articles: readonly NextArticle[] },
): Promise<DebatedArticleView[]> {
  const rows = await tx
    .selectFrom('debated_article')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('text', '=', text)
    .where('version', '=', version)
    .execute();
  const debated = new Map(rows.map((row) => [row.article, row]));
  return articles.map(({ code, heading = null, body }, at) => {
    const row = debated.get(code);
    const said = row && { for: row.in_favour, against: row.against, change: row.changes };
    const answer =
      row?.outcome == null
        ? null
        : { outcome: row.outcome, response: row.response!, answeredAt: row.answered_at! };
    return { article: code, number: at + 1, heading, body, said: said ?? null, answer };
  });
}
