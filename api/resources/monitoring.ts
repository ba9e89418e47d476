import { z } from 'zod';
import {
  Instant,
  monitoringView,
  noticeClockView,
  type StatusReportView,
  statusReportsView,
  statusReportView,
} from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

/** What the clock says of notices, and what monitoring bodies are told. */
export const monitoringResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/notice-clock`,
    name: 'notice-clock',
    domain: 'dialogues',
    query: { calledAt: Instant.optional(), meetingAt: Instant.optional() },
    view: noticeClockView,
  }),
  resource({
    path: `${inProcess}/monitoring`,
    name: 'monitoring',
    domain: 'monitoring',
    view: monitoringView,
  }),
  resource({
    path: `${inProcess}/status-reports`,
    name: 'status-reports',
    domain: 'monitoring',
    after: z.uuid(),
    view: statusReportsView,
  }),
  resource({
    path: `${inProcess}/status-reports/{report}`,
    name: 'status-report',
    domain: 'monitoring',
    tag: (view: StatusReportView) => `${view.contentHash}-${view.receipts.length}`,
    view: statusReportView,
  }),
];
