import type { ReturnNote } from '../../database/tables/territorial-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** What an assembly was told of the agreements of those before it. */
export interface AssemblyReturnView {
  readonly return: string;
  readonly meeting: string;
  readonly previous: string;
  /** Since the last assembly. */
  readonly fulfilled: number;
  readonly open: number;
  /** Of the open ones, those whose day had passed. */
  readonly overdue: number;
  readonly cancelled: number;
  readonly notes: readonly ReturnNote[];
  readonly returnedAt: string;
}

/** The returns of a process in their order; nothing where there is no such process. */
export function assemblyReturnsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<AssemblyReturnView> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('assembly_return')
      .select(['id as return', 'meeting', 'previous', 'fulfilled', 'open', 'overdue', 'cancelled', 'notes'])
      .select('returned_at as returnedAt')
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      (row): AssemblyReturnView => row,
      (row) => row.return,
    );
  });
}
