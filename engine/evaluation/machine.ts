import { defineLifecycle } from '../kernel/machine.ts';

/** The evaluation of a plan: its day is set, and it is published. */
export const evaluationLifecycle = defineLifecycle(
  'evaluation',
  {
    kind: 'evaluation',
    version: 1,
    initial: 'scheduled',
    states: {
      scheduled: { 'reschedule-evaluation': 'scheduled', 'publish-evaluation': 'published' },
      published: {},
    },
  },
  undefined,
  { begunBy: ['schedule-evaluation'] },
);
