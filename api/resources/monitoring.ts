import { Instant, noticeClockView } from '../../engine/index.ts';
import { inProcess, type Resource, resource } from '../resource.ts';

/** What the clock says of notices. */
export const monitoringResources: readonly Resource[] = [
  resource({
    path: `${inProcess}/notice-clock`,
    name: 'notice-clock',
    domain: 'dialogues',
    query: { calledAt: Instant.optional(), meetingAt: Instant.optional() },
    view: noticeClockView,
  }),
];
