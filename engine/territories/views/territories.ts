import { sql } from 'kysely';
import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { organizationExists } from '../../organization/views/organization.ts';
import { type Level, levelsOf } from './levels.ts';

/** Who is at work in a place, as it was declared. */
export interface PostLine {
  readonly post: string;
  readonly area: string | null;
  readonly office: string | null;
  readonly mandate: string | null;
  readonly count: number;
  readonly source: string;
  readonly illustrative: boolean;
}

/** A declared place with its posts. */
export interface TerritoryLine {
  readonly path: string;
  readonly level: string;
  readonly name: string;
  readonly source: string;
  readonly illustrative: boolean;
  readonly declaredAt: string;
  readonly posts: readonly PostLine[];
}

/** The places of an organization by their paths: all, those of a level, or those within one. */
export function territoriesView(
  engine: Engine,
  at: { organization: string; level?: string | undefined; within?: string | undefined } & PageAsked,
): Promise<(Page<TerritoryLine> & { readonly levels: readonly Level[] }) | undefined> {
  const { organization, level, within, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('territory')
      .select(['path', 'level', 'name', 'source', 'illustrative', 'declared_at'])
      .where('organization', '=', organization)
      .where('replaced_at', 'is', null)
      .orderBy('path')
      .limit(limit + 1);
    if (level !== undefined) query = query.where('level', '=', level);
    if (within !== undefined)
      query = query.where(sql<boolean>`(path = ${within} or starts_with(path, ${`${within}/`}))`);
    if (after !== undefined) query = query.where('path', '>', after);
    const [known, rows, levels] = await Promise.all([
      organizationExists(tx, organization),
      query.execute(),
      levelsOf(tx, organization),
    ]);
    if (!known) return { commit: false, value: undefined };
    const posts = await postsOf(
      tx,
      organization,
      rows.map(({ path }) => path),
    );
    const line = ({ declared_at, ...row }: (typeof rows)[number]): TerritoryLine => ({
      ...row,
      declaredAt: declared_at,
      posts: posts.get(row.path) ?? [],
    });
    return { commit: false, value: { ...pageOf(rows, limit, line, ({ path }) => path), levels } };
  });
}

async function postsOf(
  tx: Tx,
  organization: string,
  paths: readonly string[],
): Promise<Map<string, PostLine[]>> {
  const posts = new Map<string, PostLine[]>();
  if (paths.length === 0) return posts;
  const rows = await tx
    .selectFrom('territory_post')
    .select(['territory', 'post', 'area', 'office', 'mandate', 'headcount', 'source', 'illustrative'])
    .where('organization', '=', organization)
    .where('territory', 'in', paths)
    .where('replaced_at', 'is', null)
    .orderBy('post')
    .orderBy('area')
    .execute();
  for (const { territory, headcount, ...post } of rows) {
    const own = posts.get(territory) ?? [];
    own.push({ ...post, count: headcount });
    posts.set(territory, own);
  }
  return posts;
}
