import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { isShown, type StatementHidingView, statementHidings } from './statement-hidings.ts';

/** A proposal that somebody submitted. Of what was hidden it shows that it was, and why. */
export interface CollectedProposalView {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly title: string | null;
  readonly body: string | null;
  readonly supports: number;
  readonly reached: boolean;
  /** The proposal of the process in which it goes on, and is answered. */
  readonly proposal: string | null;
  readonly receivedAt: string;
  readonly hidden: StatementHidingView | null;
  readonly erased: { readonly reason: string; readonly erasedAt: string } | null;
}

interface Asked extends PageAsked {
  readonly organization: string;
  readonly process: string;
  readonly collection: string;
}

/** The proposals of a collection in the order of their numbers; `after` is a number. */
export function collectedProposalsView(
  engine: Engine,
  at: Asked,
): Promise<Page<CollectedProposalView> | undefined> {
  return inProcess(engine, at, async (scope) => {
    const { tx, organization, process } = scope;
    let query = tx
      .selectFrom('collected_proposal')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('collection', '=', at.collection)
      .orderBy('number')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('number', '>', Number(at.after));
    const rows = await query.execute();
    const hidden = rows.filter(({ state }) => !isShown(state)).map(({ id }) => id);
    const hidings = await statementHidings(scope, hidden);
    const line = (row: (typeof rows)[number]): CollectedProposalView => {
      const { id, number, state, supports, reached, proposal } = row;
      const shown = isShown(state) && row.erased_at === null;
      const { title, body } = shown ? row : { title: null, body: null };
      return {
        ...{ id, number, state, title, body, supports, reached, proposal, receivedAt: row.received_at },
        hidden: hidings.get(id) ?? null,
        erased: row.erased_at === null ? null : { reason: row.erased_because!, erasedAt: row.erased_at },
      };
    };
    return pageOf(rows, at.limit, line, ({ number }) => String(number));
  });
}
