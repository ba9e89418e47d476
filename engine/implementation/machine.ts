import { defineLifecycle } from '../kernel/machine.ts';
import { notPossible } from '../kernel/refusals.ts';

/** How a commitment goes once the plan is under way: its milestones are reported on until it is complete, or ends short of it. */
export const fulfilmentLifecycle = defineLifecycle(
  'fulfilment',
  {
    kind: 'fulfilment',
    version: 1,
    initial: 'under-way',
    states: {
      'under-way': {
        'report-progress': 'under-way',
        'declare-delay': 'under-way',
        'complete-commitment': 'complete',
        'end-commitment': 'ended-incomplete',
      },
      complete: {},
      'ended-incomplete': {},
    },
  },
  { kind: 'commitment', column: 'id' },
  {
    begunBy: ['start-implementation'],
    notBegun: { table: 'commitment', refused: notPossible('implementation-not-started') },
  },
);
