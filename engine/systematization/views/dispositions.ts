import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** The answer to a contribution. `replacedAt` is set where another took its place. */
export interface DispositionView {
  readonly contribution: string;
  readonly outcome: string;
  readonly reason: string | null;
  /** The proposal that it went into. */
  readonly proposal: string | null;
  readonly response: string | null;
  readonly disposedAt: string;
  readonly replacedAt: string | null;
  /** The commitment to it: with this list anyone computes the response's `answersHash` again. */
  readonly seal: string;
}

/** The answers in force to the contributions of a process, by contribution. Nothing where there is no such process. */
export function dispositionsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<DispositionView> | undefined> {
  return inProcess(engine, at, async (scope) => {
    let query = dispositionRows(scope)
      .where('replaced_at', 'is', null)
      .orderBy('contribution')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('contribution', '>', at.after);
    const rows = await query.execute();
    return pageOf(
      rows,
      at.limit,
      (row) => row,
      ({ contribution }) => contribution,
    );
  });
}

/** Every answer that a contribution has had, oldest first. */
export const dispositionsOf = (scope: FactScope, contribution: string): Promise<DispositionView[]> =>
  dispositionRows(scope).where('contribution', '=', contribution).orderBy('id').execute();

const dispositionRows = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('contribution_disposition')
    .select([
      'contribution',
      'outcome',
      'reason',
      'proposal',
      'response',
      'disposed_at as disposedAt',
      'replaced_at as replacedAt',
      'seal',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process);
