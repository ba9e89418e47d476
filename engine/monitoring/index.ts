import { defineDomain } from '../kernel/domain.ts';
import { acknowledgeStatusReport } from './commands/acknowledge-status-report.ts';
import { issueStatusReport } from './commands/issue-status-report.ts';
import { requestStatusReport } from './commands/request-status-report.ts';
import { subscribeMonitoringBody } from './commands/subscribe-monitoring-body.ts';
import { unsubscribeMonitoringBody } from './commands/unsubscribe-monitoring-body.ts';
import { whenAppointed, whenThingsMove } from './reactions.ts';

/** What monitoring bodies are told, by itself: each month, at each passage of stage, and when something falls overdue. */
export const monitoring = defineDomain({
  name: 'monitoring',
  commands: [
    subscribeMonitoringBody,
    unsubscribeMonitoringBody,
    issueStatusReport,
    requestStatusReport,
    acknowledgeStatusReport,
  ],
  rules: [],
  activities: [],
  lifecycles: [],
  reactions: [whenAppointed, whenThingsMove],
  personal: {
    actsById: { status_report_receipt: ['acknowledged_by'] },
    notPersonal: { 'monitoring_subscription.body': 'an institution' },
  },
  sealed: [
    { table: 'monitoring_subscription', columns: ['body'] },
    { table: 'status_report_receipt', columns: ['observations'] },
  ],
});
