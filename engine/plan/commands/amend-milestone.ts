import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { recordAmendment } from '../amendment.ts';
import { actWithoutDate, amendmentFields } from '../amendment-fields.ts';
import { columnsAfter, MilestoneFields } from '../commitment-fields.ts';
import { commitmentRow, milestonesOf, sealMilestone, writeCommitment } from '../commitment-rows.ts';
import { commitmentLifecycle } from '../machine.ts';
import { submissionOf } from '../plan-rows.ts';

const { code: _code, ...changes } = MilestoneFields.partial().shape;

/** Changes a milestone of a submitted plan, with a reason. It is not moved beyond the end of the plan. */
export const amendMilestone = defineCommand({
  name: 'amend-milestone',
  input: z.strictObject({ commitment: Id, milestone: Id, ...amendmentFields, ...changes }),
  by: ['team'],
  on: { lifecycle: commitmentLifecycle, id: (input) => input.commitment },
  needs: { done: ['submit-plan'] },
  async record(context) {
    const { tx, organization, process, input } = context;
    const { commitment, milestone, reason, act, approvedAt, ...fields } = input;
    const plan = await submissionOf(context);
    if (plan === undefined) return notPossible('plan-not-submitted');
    const refused = actWithoutDate(input, context.recordedAt);
    if (refused !== undefined) return refused;
    const before = (await milestonesOf(context, commitment)).find(({ id }) => id === milestone);
    if (before === undefined || before.removed_at !== null) return notFound('milestone', milestone);
    const after = {
      title: fields.title ?? before.title,
      starts_on: fields.startsOn ?? before.starts_on,
      due_on: fields.dueOn ?? before.due_on,
      responsible: fields.responsible ?? before.responsible,
      evidence_asked: fields.evidenceAsked ?? before.evidence_asked,
    };
    if (after.due_on !== null && after.due_on > plan.ends_on) {
      return notPossible('after-the-plan-ends', { endsOn: plan.ends_on });
    }
    if (after.due_on !== null && after.starts_on !== null && after.due_on < after.starts_on) {
      return invalid('dueOn', 'due-before-it-starts');
    }
    await tx
      .updateTable('milestone')
      .set({ ...after, ...sealMilestone(context, milestone, after) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', milestone)
      .execute();
    const whole = await commitmentRow(context, commitment);
    await writeCommitment(context, commitment, columnsAfter(whole, {}), whole.version + 1);
    const amended = await recordAmendment(context, { commitment, milestone }, { reason, act, approvedAt });
    const dates = { dueBefore: before.due_on, dueAfter: after.due_on };
    return {
      event: {
        type: 'milestone-amended',
        payload: {
          commitment,
          milestone,
          changed: Object.keys(fields).sort(),
          ...dates,
          ...amended,
          approvedAt,
        },
      },
      result: amended,
    };
  },
});
