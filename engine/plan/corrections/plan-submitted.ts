import { z } from 'zod';
import { defineCorrection } from '../../gates/correction.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Instant } from '../../kernel/values.ts';
import { planRow } from '../plan-rows.ts';

/** Corrects when the plan was submitted, while that submission stands. */
export const correctPlanSubmitted = defineCorrection({
  of: 'plan-submitted',
  changes: z.strictObject({ submittedAt: Instant }),
  async apply(context, payload, { submittedAt }) {
    const { tx, organization, process, recordedAt } = context;
    if (submittedAt > recordedAt) return invalid('changes.submittedAt', 'in-the-future', { recordedAt });
    const plan = await planRow(context);
    const stands = plan !== undefined && plan.submitted_at === payload.submittedAt;
    if (!stands) return notPossible('submission-does-not-stand');
    const isFirst = plan.first_submitted_at === plan.submitted_at;
    await tx
      .updateTable('action_plan')
      .set({ submitted_at: submittedAt, ...(isFirst ? { first_submitted_at: submittedAt } : {}) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', plan.id)
      .execute();
    return undefined;
  },
});
