import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { privacyThreshold } from './privacy-threshold.ts';

/** An assembly of a block. How many came is null where so few would point at somebody. */
export interface BlockAssemblyLine {
  readonly id: string;
  readonly state: string;
  readonly territory: string;
  readonly heldOn: string;
  readonly attended: number | null;
  readonly source: string;
  readonly illustrative: boolean;
}

/** The assemblies of the blocks of a process as they were reported; nothing where there is no such process. */
export function blockAssembliesView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<BlockAssemblyLine> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }, { workflow }) => {
    const k = privacyThreshold(workflow.spec);
    const query = tx
      .selectFrom('block_assembly')
      .select(['id', 'state', 'territory', 'held_on as heldOn', 'attended', 'source', 'illustrative'])
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      (row): BlockAssemblyLine => ({ ...row, attended: row.attended < k ? null : row.attended }),
      ({ id }) => id,
    );
  });
}
