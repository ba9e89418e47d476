import type { Json } from '../../kernel/canonical.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { organizationExists } from '../../organization/views/organization.ts';
import { regions } from '../../workflow/process.ts';

/** A process in a list: enough to choose it by. */
export interface ProcessLine {
  readonly id: string;
  readonly title: string;
  readonly workflow: { readonly id: string; readonly version: number };
  readonly standing: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** The processes of an organization, the newest first; nothing where there is no such organization. */
export function processesView(
  engine: Engine,
  at: { organization: string } & PageAsked,
): Promise<Page<ProcessLine> | undefined> {
  const { organization, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('process')
      .select(['id', 'title', 'workflow', 'workflow_version', 'state', 'opened_at', 'closed_at'])
      .where('organization', '=', organization)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '<', after);
    const [known, rows] = await Promise.all([organizationExists(tx, organization), query.execute()]);
    if (!known) return { commit: false, value: undefined };
    const line = (row: (typeof rows)[number]): ProcessLine => ({
      id: row.id,
      title: row.title,
      workflow: { id: row.workflow, version: row.workflow_version },
      standing: regions(row.state as Json).standing ?? String(row.state),
      openedAt: row.opened_at,
      closedAt: row.closed_at,
    });
    return { commit: false, value: pageOf(rows, limit, line, (row) => row.id) };
  });
}
