import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { organizationExists } from '../../organization/views/organization.ts';

/** A published version of a workflow in a list. */
export interface WorkflowLine {
  readonly id: string;
  readonly version: number;
  readonly title: { readonly [language: string]: string };
  readonly hash: string;
  readonly publishedAt: string;
}

/** The published versions of an organization's workflows, by name and version; `after` is `name@version`. */
export function workflowsView(
  engine: Engine,
  at: { organization: string } & PageAsked,
): Promise<Page<WorkflowLine> | undefined> {
  const { organization, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    const title = sql<WorkflowLine['title']>`definition -> 'spec' -> 'title'`.as('title');
    let query = tx
      .selectFrom('workflow_version')
      .select(['id', 'version', 'hash', 'published_at', title])
      .where('organization', '=', organization)
      .orderBy('id')
      .orderBy('version')
      .limit(limit + 1);
    if (after !== undefined) {
      const [id = '', version = '0'] = after.split('@');
      query = query.where(sql<boolean>`(id, version) > (${id}, ${Number(version)}::int)`);
    }
    const [known, rows] = await Promise.all([organizationExists(tx, organization), query.execute()]);
    const line = ({ published_at, ...row }: (typeof rows)[number]) => ({ ...row, publishedAt: published_at });
    const key = (row: (typeof rows)[number]) => `${row.id}@${row.version}`;
    return { commit: false, value: known ? pageOf(rows, limit, line, key) : undefined };
  });
}
