import { defineLifecycle } from '../kernel/machine.ts';

/**
 * A commitment: drafted and coded, adopted into the plan, or withdrawn. Once the plan is submitted it changes
 * by amendment only, and keeps its old versions.
 */
export const commitmentLifecycle = defineLifecycle(
  'commitment',
  {
    kind: 'commitment',
    version: 1,
    initial: 'draft',
    states: {
      draft: {
        'amend-commitment': 'draft',
        'code-commitment': 'draft',
        'adopt-commitment': 'adopted',
        'withdraw-commitment': 'withdrawn',
      },
      adopted: {
        'code-commitment': 'adopted',
        'return-commitment': 'draft',
        'withdraw-commitment': 'withdrawn',
        'amend-plan-commitment': 'adopted',
        'amend-milestone': 'adopted',
      },
      withdrawn: {},
    },
  },
  { kind: 'commitment', column: 'id' },
  { begunBy: ['draft-commitment'] },
);

/** The action plan: written, endorsed and submitted. A submission made too early can be withdrawn and made again. */
export const actionPlanLifecycle = defineLifecycle(
  'action_plan',
  {
    kind: 'action-plan',
    version: 1,
    initial: 'drafted',
    states: {
      drafted: { 'amend-plan': 'drafted', 'endorse-plan': 'drafted', 'submit-plan': 'submitted' },
      submitted: { 'endorse-plan': 'submitted', 'withdraw-submission': 'drafted' },
    },
  },
  undefined,
  { begunBy: ['draft-plan'] },
);
