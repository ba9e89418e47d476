import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { undelivered, writeUndelivered } from '../undelivered.ts';

/** Sends a mail again that was given up: a person has seen why, and mended it. Its tries begin anew, under the same name. */
export const sendMailAgain = defineCommand({
  name: 'send-mail-again',
  input: z.strictObject({ mail: Id }),
  by: ['team', 'secretary', 'point-of-contact', 'administrator'],
  course: 'always',
  async record(context) {
    const { mail } = context.input;
    const row = await undelivered(context, mail);
    if (isRefused(row)) return row;
    await writeUndelivered(context, mail, {
      ...{ sent_at: null, given_up_at: null, attempts: 0, claimed_until: null },
      next_try_at: context.recordedAt,
    });
    const recipient = row.person ?? row.subscription;
    if (recipient !== null)
      await context.tx
        .deleteFrom('address_failing')
        .where('organization', '=', context.organization)
        .where('recipient', '=', recipient)
        .execute();
    const payload = { mail, reason: row.reason };
    return { event: { type: 'mail-sent-again', payload }, result: { mail } };
  },
});
