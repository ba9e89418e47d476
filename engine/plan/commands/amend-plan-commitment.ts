import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { recordAmendment } from '../amendment.ts';
import { actWithoutDate, amendmentFields } from '../amendment-fields.ts';
import { columnsAfter, commitmentFields } from '../commitment-fields.ts';
import { commitmentRow, writeCommitment } from '../commitment-rows.ts';
import { duplicateCode } from '../duplicate-code.ts';
import { commitmentLifecycle } from '../machine.ts';
import { submissionOf } from '../plan-rows.ts';

/** Changes a commitment of a submitted plan, with a reason: the old version stays, and the plan has a new one. */
export const amendPlanCommitment = defineCommand({
  name: 'amend-plan-commitment',
  input: z.strictObject({
    commitment: Id,
    ...amendmentFields,
    ...commitmentFields,
    title: commitmentFields.title.optional(),
  }),
  by: ['team'],
  on: { lifecycle: commitmentLifecycle, id: (input) => input.commitment },
  needs: { done: ['submit-plan'] },
  async record(context) {
    const { commitment, reason, act, approvedAt, ...fields } = context.input;
    const plan = await submissionOf(context);
    if (plan === undefined) return notPossible('plan-not-submitted');
    const refused =
      actWithoutDate(context.input, context.recordedAt) ?? duplicateCode('artefacts', fields.artefacts ?? []);
    if (refused !== undefined) return refused;
    if (fields.endsOn !== undefined && fields.endsOn > plan.ends_on) {
      return notPossible('after-the-plan-ends', { endsOn: plan.ends_on });
    }
    const before = await commitmentRow(context, commitment);
    await writeCommitment(context, commitment, columnsAfter(before, fields), before.version + 1);
    const amended = await recordAmendment(context, { commitment }, { reason, act, approvedAt });
    const changed = Object.keys(fields).sort();
    return {
      event: { type: 'plan-commitment-amended', payload: { commitment, changed, ...amended, approvedAt } },
      result: amended,
    };
  },
});
