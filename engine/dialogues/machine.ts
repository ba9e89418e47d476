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

/** Something that was said. It is hidden with a reason and may be restored after an appeal; it is never deleted. */
export const contributionLifecycle = defineLifecycle('contribution', {
  kind: 'contribution',
  version: 1,
  initial: 'visible',
  batches: true,
  states: {
    visible: { 'hide-contribution': 'hidden' },
    hidden: { 'appeal-hiding': 'appealed' },
    appealed: { 'answer-appeal.restored': 'visible', 'answer-appeal.kept': 'kept-hidden' },
    'kept-hidden': {},
  },
});
