import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Instant } from '../../kernel/values.ts';
import { actionPlanLifecycle } from '../machine.ts';
import { commitmentsIn, keepPlanVersion, planRow } from '../plan-rows.ts';

/** Declares that the plan was submitted: its text, with every adopted commitment, is kept and hashed as a version. */
export const submitPlan = defineCommand({
  name: 'submit-plan',
  input: z.strictObject({ plan: Id, submittedAt: Instant }),
  by: ['team', 'point-of-contact'],
  on: { lifecycle: actionPlanLifecycle, id: (input) => input.plan },
  occurredAt: (input) => input.submittedAt,
  needs: { done: ['adopt-commitment'] },
  async record(context) {
    const { tx, organization, process, input } = context;
    const { plan, submittedAt } = input;
    const drafts = await commitmentsIn(context, 'draft');
    if (drafts.length > 0)
      return notPossible('commitments-still-drafts', { drafts: drafts.map(({ code }) => code) });
    if ((await commitmentsIn(context, 'adopted')).length === 0) return notPossible('no-commitment-adopted');
    const { first_submitted_at, ends_on, starts_on } = (await planRow(context))!;
    await tx
      .updateTable('action_plan')
      .set({ submitted_at: submittedAt, first_submitted_at: first_submitted_at ?? submittedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', plan)
      .execute();
    const { version, hash, commitments } = await keepPlanVersion(context, 'submission');
    return {
      event: {
        type: 'plan-submitted',
        payload: { plan, submittedAt, startsOn: starts_on, endsOn: ends_on, version, hash, commitments },
      },
      result: { plan, version, hash, endsOn: ends_on },
    };
  },
});
