import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { blockAssemblyLifecycle } from '../machine.ts';

/** Takes a block's assembly out of what was counted, because it was not held or was reported by mistake. It stays on record. */
export const annulBlockAssembly = defineCommand({
  name: 'annul-block-assembly',
  input: z.strictObject({ blockAssembly: Id, because: z.enum(['not-held', 'reported-by-mistake']) }),
  by: ['team', 'facilitator'],
  on: { lifecycle: blockAssemblyLifecycle, id: (input) => input.blockAssembly },
  async record({ input, count }) {
    await count('block-assemblies', -1);
    return { event: { type: 'block-assembly-annulled', payload: { ...input } } };
  },
});
