import type { CalledArea } from '../../database/tables/territorial-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { WorkingTableRow } from '../table-row.ts';

/** A working table in a list: what it is about, who is called, and how far it is. */
export interface WorkingTableLine {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly kind: string;
  readonly title: string;
  readonly object: string;
  readonly territory: string | null;
  readonly areas: readonly CalledArea[];
  readonly meeting: string | null;
  readonly parent: string | null;
  readonly committee: string | null;
  readonly sittings: number;
  readonly lastSittingAt: string | null;
  readonly openedAt: string;
  readonly outcome: string | null;
  readonly handedTo: string | null;
  readonly endedAt: string | null;
}

export const tableLine = (row: WorkingTableRow): WorkingTableLine => ({
  id: row.id,
  number: row.number,
  state: row.state,
  kind: row.kind,
  title: row.title,
  object: row.object,
  territory: row.territory,
  areas: row.areas,
  meeting: row.meeting,
  parent: row.parent,
  committee: row.committee,
  sittings: row.sittings,
  lastSittingAt: row.last_sitting_at,
  openedAt: row.opened_at,
  outcome: row.outcome,
  handedTo: row.handed_to,
  endedAt: row.ended_at,
});

/** The working tables of a process as they were opened, all or those in a state; nothing where there is no such process. */
export function workingTablesView(
  engine: Engine,
  at: { organization: string; process: string; state?: string | undefined } & PageAsked,
): Promise<Page<WorkingTableLine> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('working_table')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process);
    if (at.state !== undefined) query = query.where('state', '=', at.state);
    return pageById(query, at, tableLine, ({ id }) => id);
  });
}
