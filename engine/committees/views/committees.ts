import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { CommitteeKind } from '../kinds.ts';
import { type CommitteeLine, committeeLine } from './committee-line.ts';

/** What a list of committees may be narrowed to. */
export interface CommitteesAsked {
  readonly state?: string | undefined;
  readonly kind?: CommitteeKind | undefined;
  readonly territory?: string | undefined;
  readonly area?: string | undefined;
}

/** The committees of a process, the oldest first; nothing where there is no such process. */
export function committeesView(
  engine: Engine,
  at: { organization: string; process: string } & CommitteesAsked & PageAsked,
): Promise<Page<CommitteeLine> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('committee')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process);
    if (at.state !== undefined) query = query.where('state', '=', at.state);
    if (at.kind !== undefined) query = query.where('kind', '=', at.kind);
    if (at.territory !== undefined) query = query.where('territory', '=', at.territory);
    if (at.area !== undefined) query = query.where('area', '=', at.area);
    return pageById(query, at, committeeLine, (row) => row.id);
  });
}
