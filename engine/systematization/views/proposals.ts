import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A proposal in a list: enough to choose it by. */
export interface ProposalLine {
  readonly proposal: string;
  readonly number: number;
  readonly code: string | null;
  readonly title: string;
  readonly theme: string;
  readonly state: string;
  /** How many contributions it cites. */
  readonly cites: number;
}

/** Which proposals a list is to have; left out, all of them. */
export interface ProposalsAsked {
  readonly theme?: string | undefined;
  readonly state?: string | undefined;
}

/** The proposals of a process by their numbers; `after` is a number. Nothing where there is no such process. */
export function proposalsView(
  engine: Engine,
  at: { organization: string; process: string } & ProposalsAsked & PageAsked,
): Promise<Page<ProposalLine> | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('proposal')
      .select(['id as proposal', 'number', 'code', 'title', 'theme', 'state', 'cites'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('number')
      .limit(at.limit + 1);
    const after = Number(at.after ?? 0);
    if (Number.isSafeInteger(after) && after > 0) query = query.where('number', '>', after);
    if (at.theme !== undefined) query = query.where('theme', '=', at.theme);
    if (at.state !== undefined) query = query.where('state', '=', at.state);
    const rows = await query.execute();
    return pageOf(
      rows,
      at.limit,
      (row) => row,
      ({ number }) => String(number),
    );
  });
}
