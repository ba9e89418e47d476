import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { technicalOpinionLifecycle } from '../machine.ts';

/** Puts on record that an opinion was not given in time. It is still awaited. */
export const markOpinionOverdue = defineCommand({
  name: 'mark-opinion-overdue',
  input: z.strictObject({ opinion: Id }),
  by: ['clock'],
  on: { lifecycle: technicalOpinionLifecycle, id: (input) => input.opinion },
  async record({ input: { opinion } }) {
    return { event: { type: 'opinion-overdue', payload: { opinion } }, result: { opinion } };
  },
});
