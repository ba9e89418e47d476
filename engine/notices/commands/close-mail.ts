import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { undelivered, writeUndelivered } from '../undelivered.ts';

/** Closes a mail that was given up: a person has seen it, and nothing more is to be sent. Why it was not stays on record. */
export const closeMail = defineCommand({
  name: 'close-mail',
  input: z.strictObject({ mail: Id }),
  by: ['team', 'secretary', 'point-of-contact', 'administrator'],
  course: 'always',
  async record(context) {
    const { mail } = context.input;
    const row = await undelivered(context, mail);
    if (isRefused(row)) return row;
    await writeUndelivered(context, mail, { closed_at: context.recordedAt });
    return { event: { type: 'mail-closed', payload: { mail, reason: row.reason } }, result: { mail } };
  },
});
