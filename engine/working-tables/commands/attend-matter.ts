import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Instant, Text } from '../../kernel/values.ts';
import { matterLifecycle } from '../machine.ts';
import { endMatter } from '../matter-row.ts';

/** Tells how a matter was seen to without a table. */
export const attendMatter = defineCommand({
  name: 'attend-matter',
  input: z.strictObject({ matter: Id, outcome: Text, attendedAt: Instant.optional() }),
  by: [
    'team',
    'facilitator',
    'secretary',
    'territorial-servant',
    'responsible-institution',
    'technical-unit',
  ],
  on: { lifecycle: matterLifecycle, id: (input) => input.matter },
  occurredAt: (input) => input.attendedAt,
  async record(context) {
    const { matter, outcome } = context.input;
    await endMatter(context, matter, outcome);
    return { event: { type: 'matter-attended', payload: { matter } } };
  },
});
