import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Text } from '../../kernel/values.ts';
import { pauseWaits } from '../../kernel/waits.ts';
import { recordStanding } from '../standing.ts';

/** Lets a process stand still, for a public reason: no stage's command is taken until it is resumed. */
export const suspendProcess = defineCommand({
  name: 'suspend-process',
  input: z.strictObject({ reason: Text }),
  by: ['team', 'administrator'],
  course: 'course',
  async record(context) {
    const refused = context.course('suspend');
    if (refused !== undefined) return refused;
    const { tx, organization, process, recordedAt, input } = context;
    await recordStanding(context, 'suspended', input.reason);
    await pauseWaits({ tx, organization, process: process.id }, recordedAt);
    return { event: { type: 'process-suspended', payload: {} } };
  },
});
