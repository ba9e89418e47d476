import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { FinalReportContent } from '../final-report-fields.ts';

/** The final report of a commitment as it was written last. */
export interface FinalReportView {
  readonly report: string;
  readonly version: number;
  readonly writtenAt: string;
  readonly content: FinalReportContent;
}

/** The last final report of a commitment; nothing where none was written. */
export function finalReportView(
  engine: Engine,
  at: { organization: string; process: string; commitment: string },
): Promise<FinalReportView | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) =>
    tx
      .selectFrom('final_report')
      .select(['id as report', 'version', 'written_at as writtenAt', 'content'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('commitment', '=', at.commitment)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  );
}
