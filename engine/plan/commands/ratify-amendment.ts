import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant, Line } from '../../kernel/values.ts';

/** Adds to an amendment the act by which it was approved, once there is one. */
export const ratifyAmendment = defineCommand({
  name: 'ratify-amendment',
  input: z.strictObject({ amendment: Id, act: Line, approvedAt: Instant }),
  by: ['team', 'secretary'],
  occurredAt: (input) => input.approvedAt,
  needs: { done: [['amend-plan-commitment', 'amend-milestone']] },
  async record({ tx, organization, process, input, seal, count }) {
    const { amendment, act, approvedAt } = input;
    const row = await tx
      .selectFrom('amendment')
      .select(['reason', 'approved_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', amendment)
      .executeTakeFirst();
    if (row === undefined) return notFound('amendment', amendment);
    if (row.approved_at !== null) return notPossible('amendment-already-ratified', { at: row.approved_at });
    await tx
      .updateTable('amendment')
      .set({ act, approved_at: approvedAt, ...seal('amendment', amendment, { reason: row.reason, act }) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', amendment)
      .execute();
    await count('amendments-ratified', 1);
    return { event: { type: 'amendment-ratified', payload: { amendment, approvedAt } } };
  },
});
