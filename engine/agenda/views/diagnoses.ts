import type { DiagnosedProblem } from '../../database/tables/territorial-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A diagnosis of a territory. */
export interface DiagnosisView {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly meeting: string | null;
  readonly summary: string;
  readonly problems: readonly DiagnosedProblem[];
  readonly source: string;
  readonly illustrative: boolean;
  readonly recordedAt: string;
}

/** The diagnoses of a process in their order; nothing where there is no such process. */
export function diagnosesView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<DiagnosisView> | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('diagnosis')
      .select(['id', 'number', 'kind', 'meeting', 'summary', 'problems', 'source', 'illustrative'])
      .select('recorded_at as recordedAt')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id')
      .limit(at.limit + 1);
    if (at.after !== undefined) query = query.where('id', '>', at.after);
    return pageOf(
      await query.execute(),
      at.limit,
      (row): DiagnosisView => row,
      ({ id }) => id,
    );
  });
}
