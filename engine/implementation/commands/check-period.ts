import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { owedReports } from '../owed-reports.ts';
import { periodOf } from '../progress-rows.ts';
import { reportingRows } from '../reporting-rows.ts';

/** Looks, once the reports of a period are due, at which are not there, and puts it on record for all to see. */
export const checkPeriod = defineCommand({
  name: 'check-period',
  input: z.strictObject({ period: Slug }),
  by: ['clock', 'team', 'monitoring-body'],
  course: 'always',
  needs: { done: ['start-implementation'] },
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { period } = input;
    const row = await periodOf(context, period);
    if (row === undefined) return notFound('period', period);
    if (recordedAt < row.due_at) return notPossible('reports-not-due-yet', { dueAt: row.due_at });
    const rows = await reportingRows({ tx, organization, process: process.id });
    const owed = owedReports(rows).filter((one) => one.period === period);
    await tx
      .updateTable('reporting_period')
      .set({ checked_at: recordedAt, missing_when_checked: owed.length })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', period)
      .execute();
    const missing = owed.slice(0, 20).map(({ milestone }) => milestone);
    return {
      event: { type: 'period-checked', payload: { period, owed: owed.length, missing } },
      result: { period, owed: owed.length, missing },
    };
  },
});
