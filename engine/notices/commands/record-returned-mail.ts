import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';

/** What a report says became of a mail (RFC 3464, 2.3.3). */
export const returnActions = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;

/**
 * Records what a report of delivery says of one of our mails. The mail's name is a secret between us and its recipient's
 * server: a report that does not know it is about nothing of ours, whatever address it names. After a lasting failure
 * nothing more is sent to that address, and a person sees it; what passes is noted.
 */
export const recordReturnedMail = defineOrganizationCommand({
  name: 'record-returned-mail',
  input: z.strictObject({
    mail: Id,
    action: z.enum(returnActions),
    /** The status of RFC 3463: `5.1.1`. */
    status: z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}$/),
  }),
  by: ['team', 'secretary', 'point-of-contact', 'administrator', 'clock'],
  async record({ tx, organization, input, recordedAt, newId }) {
    const { mail, action, status } = input;
    const row = await tx
      .selectFrom('outgoing_mail')
      .select(['person', 'subscription', 'handed_at'])
      .where('organization', '=', organization)
      .where('id', '=', mail)
      .executeTakeFirst();
    if (row?.handed_at == null) return notFound('mail', mail);
    const permanent = action === 'failed' && status.startsWith('5');
    const id = newId();
    await tx
      .insertInto('returned_mail')
      .values({ organization, id, mail, action, status, permanent, recorded_at: recordedAt })
      .execute();
    const recipient = row.person ?? row.subscription;
    if (permanent && recipient !== null) {
      await tx
        .insertInto('address_failing')
        .values({ organization, recipient, status, since: recordedAt })
        .onConflict((conflict) => conflict.columns(['organization', 'recipient']).doNothing())
        .execute();
      await tx
        .updateTable('outgoing_mail')
        .set({ given_up_at: recordedAt, reason: 'returned' })
        .where('organization', '=', organization)
        .where('id', '=', mail)
        .execute();
    }
    return {
      event: { type: 'mail-returned', payload: { mail, action, status, permanent } },
      result: { mail, permanent },
    };
  },
});
