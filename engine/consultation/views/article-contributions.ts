import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { isShown, type StatementHidingView, statementHidings } from './statement-hidings.ts';

/** What somebody said of an article. Of what was hidden it shows that it was, and why. */
export interface ArticleContributionView {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly article: string;
  readonly position: string;
  readonly body: string | null;
  /** The wording that is proposed, where it asks for a change. */
  readonly wording: string | null;
  readonly receivedAt: string;
  readonly hidden: StatementHidingView | null;
  readonly erased: { readonly reason: string; readonly erasedAt: string } | null;
}

interface Asked extends PageAsked {
  readonly organization: string;
  readonly process: string;
  readonly text: string;
  readonly version?: number | undefined;
  readonly article?: string | undefined;
}

/** What was said of a text, or of one article or version of it, as it came; `after` is a contribution. */
export function articleContributionsView(
  engine: Engine,
  at: Asked,
): Promise<Page<ArticleContributionView> | undefined> {
  return inProcess(engine, at, async (scope) => {
    const { tx, organization, process } = scope;
    const { text, version, article, after, limit } = at;
    let query = tx
      .selectFrom('article_contribution')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('text', '=', text)
      .orderBy('id')
      .limit(limit + 1);
    if (version !== undefined) query = query.where('version', '=', version);
    if (article !== undefined) query = query.where('article', '=', article);
    if (after !== undefined) query = query.where('id', '>', after);
    const rows = await query.execute();
    const hidden = rows.filter(({ state }) => !isShown(state)).map(({ id }) => id);
    const hidings = await statementHidings(scope, hidden);
    const line = (row: (typeof rows)[number]): ArticleContributionView => {
      const shown = isShown(row.state) && row.erased_at === null;
      const { body, wording } = shown ? row : { body: null, wording: null };
      return {
        ...{ id: row.id, state: row.state, version: row.version, article: row.article },
        ...{ position: row.position, body, wording, receivedAt: row.received_at },
        hidden: hidings.get(row.id) ?? null,
        erased: row.erased_at === null ? null : { reason: row.erased_because!, erasedAt: row.erased_at },
      };
    };
    return pageOf(rows, limit, line, (row) => row.id);
  });
}
