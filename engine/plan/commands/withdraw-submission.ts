import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { actionPlanLifecycle } from '../machine.ts';

/** Takes a submission back, so that the plan may be mended and submitted again. The version that was submitted stays. */
export const withdrawSubmission = defineCommand({
  name: 'withdraw-submission',
  input: z.strictObject({
    plan: Id,
    reason: z.enum(['returned-by-the-programme', 'submitted-by-mistake', 'endorsement-missing', 'other']),
  }),
  by: ['team', 'point-of-contact'],
  on: { lifecycle: actionPlanLifecycle, id: (input) => input.plan },
  async record({ tx, organization, process, input, recordedAt }) {
    const { plan, reason } = input;
    await tx
      .updateTable('action_plan')
      .set({ submitted_at: null })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', plan)
      .execute();
    await tx
      .updateTable('plan_version')
      .set({ withdrawn_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('plan', '=', plan)
      .where('withdrawn_at', 'is', null)
      .execute();
    return { event: { type: 'submission-withdrawn', payload: { plan, reason } } };
  },
});
