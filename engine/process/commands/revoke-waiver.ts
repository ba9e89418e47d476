import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';

/** Ends a waiver before it expires: the rule counts again. */
export const revokeWaiver = defineCommand({
  name: 'revoke-waiver',
  input: z.strictObject({ waiver: Id }),
  by: ['secretary', 'administrator'],
  course: 'course',
  async record({ tx, organization, process, input, recordedAt }) {
    if (typeof process.state === 'string') return notPossible('process-has-ended', { state: process.state });
    const revoked = await tx
      .updateTable('waiver')
      .set({ revoked_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', input.waiver)
      .where('revoked_at', 'is', null)
      .returning(['stage', 'rule'])
      .executeTakeFirst();
    if (revoked === undefined) return notFound('waiver', input.waiver);
    return { event: { type: 'waiver-revoked', payload: { waiver: input.waiver, ...revoked } } };
  },
});
