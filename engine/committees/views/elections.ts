import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type ElectionLine, electionLine } from './election-line.ts';

/** The elections of a process, or of one committee or assembly; nothing where there is no such process. */
export function electionsView(
  engine: Engine,
  at: {
    organization: string;
    process: string;
    committee?: string | undefined;
    meeting?: string | undefined;
    state?: string | undefined;
  } & PageAsked,
): Promise<Page<ElectionLine> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('election')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process);
    if (at.committee !== undefined) query = query.where('committee', '=', at.committee);
    if (at.meeting !== undefined) query = query.where('meeting', '=', at.meeting);
    if (at.state !== undefined) query = query.where('state', '=', at.state);
    return pageById(query, at, electionLine, (row) => row.id);
  });
}
