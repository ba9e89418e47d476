import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { consultationLifecycle } from '../machine.ts';

/** Gives a drafted charter up. It stays on record and nobody votes by it. */
export const discardCharter = defineCommand({
  name: 'discard-charter',
  input: z.strictObject({ consultation: Id }),
  by: ['team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record({ input }) {
    return { event: { type: 'charter-discarded', payload: { consultation: input.consultation } } };
  },
});
