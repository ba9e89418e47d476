import { notPossible } from '../../kernel/refusals.ts';
import { statusReportData } from '../../monitoring/views/status-report-data.ts';
import { commonOf } from '../common-data.ts';
import { StatusReport } from '../contracts/status-report.ts';
import { defineKind } from '../kind.ts';

/**
 * What a monitoring body is told. It is issued by the clock or asked for by `request-status-report`, and never drafted by
 * hand: a report that has its document is not written anew.
 */
export const statusReport = defineKind({
  kind: 'status-report',
  version: 1,
  contract: StatusReport,
  subject: 'status-report',
  prefix: 'ESTADO',
  approvedBy: 'register',
  async collect(from, subject) {
    const data = await statusReportData(from, subject ?? '');
    if (data === undefined) return notPossible('status-report-not-drafted-by-hand');
    return { ...(await commonOf(from)), ...data };
  },
});
