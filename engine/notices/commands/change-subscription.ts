import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { subscriptionFor, updateSubscription } from '../subscriptions/subscription-row.ts';

/** Changes how often a subscriber is told: each notice at once, or one digest a day or a week. */
export const changeSubscription = defineCommand({
  name: 'change-subscription',
  input: z.strictObject({ subscription: Id, choice: z.enum(['each', 'daily', 'weekly']) }),
  by: ['public'],
  course: 'always',
  async record(context) {
    const row = await subscriptionFor(context);
    if (isRefused(row)) return row;
    if (row.confirmed_at === null || row.ended_at !== null) return notPossible('subscription-has-ended');
    const { subscription, choice } = context.input;
    await updateSubscription(context, subscription, { choice });
    return {
      event: { type: 'subscription-changed', payload: { subscription, choice } },
      result: { subscription, choice },
    };
  },
});
