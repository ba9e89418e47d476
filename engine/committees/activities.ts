import { defineActivity } from '../workflow/activity.ts';

/** Committees, commissions and working groups: called, elected by an assembly or set up by a resolution, ended. */
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
    'object-to-election',
    'answer-election-objection',
    'confirm-election',
    'reject-election',
    'cancel-election',
    'resign-membership',
    'revoke-membership',
    'fill-vacancy',
    'set-up-working-group',
    'extend-working-group',
    'report-to-forum',
    'end-committee',
  ],
  lifecycles: ['committee', 'election', 'candidacy', 'membership'],
});
