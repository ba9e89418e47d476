import { defineActivity } from '../workflow/activity.ts';

/**
 * Committees, commissions and working groups: called, elected by an assembly or set up by a resolution. What runs on
 * after the stage is open always: objections and their answers, the confirmation, resignations, the end of a term.
 */
export const committeesAtWork = defineActivity({
  name: 'committees',
  version: 1,
  commands: [
    'call-committee',
    'call-election',
    'nominate-candidates',
    'withdraw-candidacy',
    'count-election',
    'draw-election-lot',
    'declare-election',
    'reject-election',
    'cancel-election',
    'revoke-membership',
    'fill-vacancy',
    'set-up-working-group',
    'extend-working-group',
    'report-to-forum',
  ],
  lifecycles: ['committee', 'election', 'candidacy', 'membership'],
});
