import { defineFact } from '../../gates/fact.ts';
import { type OwedReport, owedReports } from '../owed-reports.ts';
import { reportingRows } from '../reporting-rows.ts';

export interface ProgressOwed {
  readonly periods: readonly { readonly id: string; readonly endsOn: string }[];
  readonly reports: number;
  /** Every report that is not there, of periods past and to come; the rule looks at those that are due. */
  readonly owed: readonly OwedReport[];
}

/** The reports on milestones that are there, and those that are not. */
export const progressOwed = defineFact({
  name: 'progressOwed',
  async read(scope): Promise<ProgressOwed> {
    const rows = await reportingRows(scope);
    return { periods: rows.periods, reports: rows.reports.length, owed: owedReports(rows) };
  },
});
