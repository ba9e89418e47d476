import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Text } from '../../kernel/values.ts';
import { recordStanding } from '../standing.ts';

/** Closes a process that has passed all of its stages. */
export const closeProcess = defineCommand({
  name: 'close-process',
  input: z.strictObject({ reason: Text }),
  by: ['team', 'administrator'],
  course: 'course',
  async record(context) {
    const refused = context.course('close');
    if (refused !== undefined) return refused;
    await recordStanding(context, 'closed', context.input.reason);
    return { event: { type: 'process-closed', payload: {} } };
  },
});
