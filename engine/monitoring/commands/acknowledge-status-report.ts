import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';

/** Records that the monitoring body received a report, with what it observes. It may be sent again with more. */
export const acknowledgeStatusReport = defineCommand({
  name: 'acknowledge-status-report',
  input: z.strictObject({ report: Id, observations: Text.optional() }),
  by: ['monitoring-body'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, newId, seal } = context;
    const { report, observations = null } = input;
    const found = await tx
      .selectFrom('status_report')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', report)
      .executeTakeFirst();
    if (found === undefined) return notFound('status-report', report);
    const id = newId();
    await tx
      .insertInto('status_report_receipt')
      .values({
        ...{ organization, process: process.id, id, report, observations },
        acknowledged_by: acting.id,
        acknowledged_at: recordedAt,
        ...seal('status_report_receipt', id, { observations }),
      })
      .execute();
    return {
      event: {
        type: 'status-report-acknowledged',
        payload: { receipt: id, report, observed: observations !== null },
      },
      result: { receipt: id },
    };
  },
});
