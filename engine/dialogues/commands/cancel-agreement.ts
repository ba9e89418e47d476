import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { endAgreement, keepEntry } from '../agreement-entries.ts';
import { agreementLifecycle } from '../machine.ts';

/** Gives up an agreement, with the reason. It stays on record. */
export const cancelAgreement = defineCommand({
  name: 'cancel-agreement',
  input: z.strictObject({ agreement: Id, reason: Text }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: agreementLifecycle, id: (input) => input.agreement },
  async record(context) {
    const { agreement, reason } = context.input;
    const entry = await keepEntry(context, agreement, { kind: 'cancelled', note: reason });
    await endAgreement(context, agreement);
    await context.count('agreements-cancelled', 1);
    return { event: { type: 'agreement-cancelled', payload: { agreement, entry } } };
  },
});
