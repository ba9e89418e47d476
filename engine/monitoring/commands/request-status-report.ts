import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { issueReport } from '../issue-report.ts';

/** Asks for a report now, between those that come by themselves. It goes to every subscribed body. */
export const requestStatusReport = defineCommand({
  name: 'request-status-report',
  input: z.strictObject({}),
  by: ['monitoring-body', 'team', 'point-of-contact', 'secretary'],
  course: 'always',
  record: (context) =>
    issueReport(context, {
      cause: 'asked',
      key: `asked:${context.newId()}`,
      dueAt: context.recordedAt,
      about: {},
    }),
});
