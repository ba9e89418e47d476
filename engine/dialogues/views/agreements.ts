import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type AgreementLine, agreementLine } from './agreement-line.ts';

/** The agreements of a process as they were made, all or those in a state; `after` is an agreement. */
export function agreementsView(
  engine: Engine,
  at: { organization: string; process: string; state?: string | undefined } & PageAsked,
): Promise<Page<AgreementLine> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('agreement')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process);
    if (at.state !== undefined) query = query.where('state', '=', at.state);
    return pageById(query, at, agreementLine, (row) => row.id);
  });
}
