import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { consentable, takenConsent } from '../../privacy/consent/given-consent.ts';
import { noticesByMail } from '../subscriptions/purpose.ts';
import { subscriptionFor, updateSubscription } from '../subscriptions/subscription-row.ts';

/**
 * Begins a subscription: whoever asked for it presses the button of the link that only their mailbox got, and consents by
 * that to the purpose of the privacy notice in force. The ledger has ids, codes and the hash of the text; never an address.
 */
export const confirmSubscription = defineCommand({
  name: 'confirm-subscription',
  input: z.strictObject({ subscription: Id }),
  by: ['public'],
  course: 'always',
  async record(context) {
    const subscription = await subscriptionFor(context);
    if (isRefused(subscription)) return subscription;
    const { id, confirmed_at, ended_at, choice } = subscription;
    if (ended_at !== null) return notPossible('subscription-has-ended');
    if (confirmed_at !== null) return notPossible('subscription-is-confirmed');
    const consent = await consentOf(context);
    if (isRefused(consent)) return consent;
    const { recordedAt } = context;
    await updateSubscription(context, id, { confirmed_at: recordedAt, consent: consent.id });
    await context.tx
      .updateTable('subscription_address')
      .set({ consent: consent.id })
      .where('organization', '=', context.organization)
      .where('process', '=', context.process.id)
      .where('subscription', '=', id)
      .execute();
    await context.count('subscriptions', 1);
    return {
      event: {
        type: 'subscription-confirmed',
        payload: { subscription: id, choice, consent: consent.id, ...consent.told },
      },
      result: { subscription: id, choice },
    };
  },
});

async function consentOf(context: Context<unknown>): Promise<{ id: string; told: object } | Refused> {
  const { tx, organization, process, recordedAt, newId, seal } = context;
  const given = { givenAt: recordedAt, means: 'electronic' } as const;
  const found = await consentable(context, noticesByMail, [given]);
  if (isRefused(found)) return found;
  const id = newId();
  const taken = takenConsent(given, found);
  await tx
    .insertInto('consent')
    .values({
      ...{ organization, process: process.id, id, person: null },
      ...taken,
      recorded_at: recordedAt,
      ...seal('consent', id, { guardian: taken.guardian }),
    })
    .execute();
  const { purpose, law, form, means, text_hash: textHash } = taken;
  return { id, told: { purpose, notice: found.notice.version, textHash, law, form, means } };
}
