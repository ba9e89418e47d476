import { defineActivity } from '../workflow/activity.ts';

/** Progress by milestone and period, delays, and how each commitment ended. */
export const progress = defineActivity({
  name: 'progress',
  version: 1,
  commands: [
    'start-implementation',
    'report-progress',
    'declare-delay',
    'complete-commitment',
    'end-commitment',
    'check-period',
  ],
  lifecycles: ['fulfilment'],
});
