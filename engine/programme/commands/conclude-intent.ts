import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';

/**
 * Tells the programme's ledger how a command to many ended, when the last of them was answered: how many were
 * accepted and how many refused. Sent by the clock.
 */
export const concludeIntent = defineCommand({
  name: 'conclude-intent',
  input: z.strictObject({ intent: Id }),
  by: ['clock'],
  course: 'always',
  async record({ tx, organization, process, input }) {
    const { intent } = input;
    const row = await tx
      .selectFrom('intent')
      .select(['command', 'accepted', 'refused', 'ended_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', intent)
      .executeTakeFirst();
    if (row === undefined) return notFound('intent', intent);
    const { command, accepted, refused, ended_at } = row;
    if (ended_at === null) return notPossible('intent-not-ended');
    return {
      event: { type: 'intent-concluded', payload: { intent, command, accepted, refused } },
    };
  },
});
