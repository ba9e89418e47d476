import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { owedReports } from '../owed-reports.ts';
import { reportingRows } from '../reporting-rows.ts';

/** A report that is not there. `overdue` once its day has passed. */
export interface MissingReport {
  readonly milestone: string;
  readonly commitment: string;
  readonly code: string;
  readonly overdue: boolean;
}

/** A period of reporting: what came in, what is missing, and what the clock found when it looked. */
export interface PeriodView {
  readonly period: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueAt: string;
  readonly reports: number;
  readonly missing: readonly MissingReport[];
  readonly checkedAt: string | null;
  readonly missingWhenChecked: number | null;
}

/** The periods of reporting with their reports, now; nothing where there is no such process. */
export function progressView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<{ readonly periods: readonly PeriodView[] } | undefined> {
  return inProcess(engine, at, async (scope) => {
    const now = engine.clock.now();
    const rows = await reportingRows(scope);
    const owed = owedReports(rows);
    const periods = await scope.tx
      .selectFrom('reporting_period')
      .select([
        'id as period',
        'starts_on as startsOn',
        'ends_on as endsOn',
        'due_at as dueAt',
        'checked_at as checkedAt',
        'missing_when_checked as missingWhenChecked',
      ])
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .orderBy('ordinal')
      .execute();
    return {
      periods: periods.map((row) => ({
        ...row,
        reports: rows.reports.filter(({ period }) => period === row.period).length,
        missing: owed
          .filter(({ period }) => period === row.period)
          .map(({ milestone, commitment, code, dueAt }) => ({
            milestone,
            commitment,
            code,
            overdue: dueAt < now,
          })),
      })),
    };
  });
}
