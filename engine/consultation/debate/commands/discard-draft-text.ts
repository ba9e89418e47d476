import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { Id } from '../../../kernel/values.ts';
import { draftTextLifecycle } from '../machine.ts';

/** Puts a drafted text aside that is not to be debated. */
export const discardDraftText = defineCommand({
  name: 'discard-draft-text',
  input: z.strictObject({ text: Id }),
  by: ['team'],
  on: { lifecycle: draftTextLifecycle, id: (input) => input.text },
  async record({ input }) {
    return { event: { type: 'draft-text-discarded', payload: { text: input.text } } };
  },
});
