import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { MatterRow } from '../matter-row.ts';

/** A matter that was reported, and what became of it. */
export interface MatterView {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly urgency: string;
  readonly area: string | null;
  readonly territory: string | null;
  readonly reportedBy: string;
  readonly channel: string;
  readonly text: string;
  readonly outcome: string | null;
  readonly workingTable: string | null;
  readonly reportedAt: string;
  readonly endedAt: string | null;
}

export const matterLine = (row: MatterRow): MatterView => ({
  id: row.id,
  number: row.number,
  state: row.state,
  urgency: row.urgency,
  area: row.area,
  territory: row.territory,
  reportedBy: row.reported_by,
  channel: row.channel,
  text: row.text,
  outcome: row.outcome,
  workingTable: row.working_table,
  reportedAt: row.reported_at,
  endedAt: row.ended_at,
});

/** The matters of a process as they were reported, all or those in a state; nothing where there is no such process. */
export function mattersView(
  engine: Engine,
  at: { organization: string; process: string; state?: string | undefined } & PageAsked,
): Promise<Page<MatterView> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('matter')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process);
    if (at.state !== undefined) query = query.where('state', '=', at.state);
    return pageById(query, at, matterLine, ({ id }) => id);
  });
}
