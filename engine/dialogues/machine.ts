import { defineLifecycle } from '../kernel/machine.ts';

/** A meeting of any kind: scheduled, called, held; its minutes drafted, observed and approved, after which they are frozen. */
export const meetingLifecycle = defineLifecycle('meeting', {
  kind: 'meeting',
  version: 1,
  initial: 'scheduled',
  states: {
    scheduled: {
      'reschedule-meeting': 'scheduled',
      'notify-meeting': 'scheduled',
      'hold-meeting': 'held',
      'cancel-meeting': 'cancelled',
    },
    held: {},
    cancelled: {},
  },
});
