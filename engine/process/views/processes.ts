import type { Json } from '../../kernel/canonical.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { organizationExists } from '../../organization/views/organization.ts';
import { regions } from '../../workflow/regions.ts';

/** A process in a list: enough to choose it by. */
export interface ProcessLine {
  readonly id: string;
  readonly title: string;
  readonly workflow: { readonly id: string; readonly version: number };
  readonly standing: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly programme: string | null;
  readonly territory: string | null;
}

/** The processes of an organization, or those of a programme, the newest first; nothing where there is no such organization. */
export function processesView(
  engine: Engine,
  at: { organization: string; programme?: string | undefined } & PageAsked,
): Promise<Page<ProcessLine> | undefined> {
  const { organization, programme, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('process')
      .select(['id', 'title', 'workflow', 'workflow_version', 'state', 'opened_at', 'closed_at'])
      .select(['programme', 'territory'])
      .where('organization', '=', organization)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (programme !== undefined) query = query.where('programme', '=', programme);
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
      programme: row.programme,
      territory: row.territory,
    });
    return { commit: false, value: pageOf(rows, limit, line, (row) => row.id) };
  });
}
