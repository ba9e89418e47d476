import { defineActivity } from '../workflow/activity.ts';

/** Commitments, from their draft to their adoption. */
export const commitments = defineActivity({
  name: 'commitments',
  version: 1,
  commands: [
    'draft-commitment',
    'amend-commitment',
    'code-commitment',
    'adopt-commitment',
    'return-commitment',
    'withdraw-commitment',
    'record-accord',
  ],
  lifecycles: ['commitment'],
});

/** The plan itself: its text, and who monitors it. */
export const plan = defineActivity({
  name: 'plan',
  version: 1,
  commands: ['draft-plan', 'amend-plan', 'appoint-monitoring-body'],
  lifecycles: ['action-plan'],
});

/** Who stands behind the plan. */
export const endorsement = defineActivity({
  name: 'endorsement',
  version: 1,
  commands: ['endorse-plan'],
  lifecycles: ['action-plan'],
});

/** The plan's submission: in its own stage, or in the next one where a forum approves the plan first. */
export const submission = defineActivity({
  name: 'submission',
  version: 1,
  commands: ['submit-plan', 'withdraw-submission'],
  lifecycles: ['action-plan'],
});

/** Changes to a plan that was submitted. */
export const amendments = defineActivity({
  name: 'amendments',
  version: 1,
  commands: ['amend-plan-commitment', 'amend-milestone', 'ratify-amendment'],
  lifecycles: ['commitment', 'action-plan'],
});
