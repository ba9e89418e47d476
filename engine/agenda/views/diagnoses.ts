import type { DiagnosedProblem } from '../../database/tables/territorial-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
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
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('diagnosis')
      .select(['id', 'number', 'kind', 'meeting', 'summary', 'problems', 'source', 'illustrative'])
      .select('recorded_at as recordedAt')
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      (row): DiagnosisView => row,
      ({ id }) => id,
    );
  });
}
