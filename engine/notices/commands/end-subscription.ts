import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { subscriptionFor, updateSubscription } from '../subscriptions/subscription-row.ts';

/**
 * Ends a subscription: by its holder's link, with one click, or by whoever keeps the list, at their word. Its consent is
 * taken back and its address erased at once; what waits for it is not sent.
 */
export const endSubscription = defineCommand({
  name: 'end-subscription',
  input: z.strictObject({ subscription: Id }),
  by: ['team', 'secretary', 'administrator', 'public'],
  course: 'always',
  async record(context) {
    const row = await subscriptionFor(context);
    if (isRefused(row)) return row;
    if (row.ended_at !== null) return notPossible('subscription-has-ended');
    const { tx, organization, process, recordedAt } = context;
    const { id: subscription, consent } = row;
    await updateSubscription(context, subscription, { ended_at: recordedAt, ended_by: 'unsubscribed' });
    await tx
      .deleteFrom('subscription_address')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('subscription', '=', subscription)
      .execute();
    if (consent !== null)
      await tx
        .updateTable('consent')
        .set({ withdrawn_at: recordedAt })
        .where('organization', '=', organization)
        .where('process', '=', process.id)
        .where('id', '=', consent)
        .where('withdrawn_at', 'is', null)
        .execute();
    if (row.confirmed_at !== null) await context.count('subscriptions', -1);
    return {
      event: { type: 'subscription-ended', payload: { subscription, consent } },
      result: { subscription },
    };
  },
});
