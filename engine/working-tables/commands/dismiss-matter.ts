import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { matterLifecycle } from '../machine.ts';
import { endMatter } from '../matter-row.ts';

/** Sets a matter aside, for a reason of a short list and in words that whoever reported it can read. */
export const dismissMatter = defineCommand({
  name: 'dismiss-matter',
  input: z.strictObject({
    matter: Id,
    because: z.enum(['reported-before', 'outside-powers', 'not-found-there', 'withdrawn']),
    outcome: Text,
  }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: matterLifecycle, id: (input) => input.matter },
  async record(context) {
    const { matter, because, outcome } = context.input;
    await endMatter(context, matter, outcome);
    return { event: { type: 'matter-dismissed', payload: { matter, because } } };
  },
});
