import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Text } from '../../kernel/values.ts';
import { recordStanding } from '../standing.ts';

/** Ends a process before its time, for a public reason. What it holds stays; nothing more is taken. */
export const cancelProcess = defineCommand({
  name: 'cancel-process',
  input: z.strictObject({ reason: Text }),
  by: ['administrator'],
  course: 'course',
  async record(context) {
    const refused = context.course('cancel');
    if (refused !== undefined) return refused;
    await recordStanding(context, 'cancelled', context.input.reason);
    return { event: { type: 'process-cancelled', payload: {} } };
  },
});
