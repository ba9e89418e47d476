import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { sameName } from '../../people/body-name.ts';
import { scopeOf } from '../overdue.ts';
import { monitors } from '../recipients.ts';
import { endSubscription, standingSubscriptions } from '../subscriptions.ts';

/** Ends the subscription of a monitoring body; what it was sent stays in the register. A body ends its own only. */
export const unsubscribeMonitoringBody = defineCommand({
  name: 'unsubscribe-monitoring-body',
  input: z.strictObject({ subscription: Id }),
  by: ['team', 'point-of-contact', 'secretary', 'monitoring-body'],
  course: 'always',
  async record(context) {
    const { process, input, acting, recordedAt } = context;
    const { subscription } = input;
    const scope = scopeOf(context);
    const found = (await standingSubscriptions(scope)).find(({ id }) => id === subscription);
    if (found === undefined) return notFound('monitoring-subscription', subscription);
    if (acting.role === 'monitoring-body') {
      const all = await monitors(scope, process, recordedAt);
      const own = all.some(({ person, body }) => person === acting.id && sameName(body, found.body));
      if (!own) return notPossible('not-your-body', {});
    }
    await endSubscription(context, subscription);
    return { event: { type: 'monitoring-body-unsubscribed', payload: { subscription } } };
  },
});
