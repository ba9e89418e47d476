import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { resolutionLifecycle } from '../machine.ts';
import { readResolution } from '../resolution.ts';

/** Takes a matter back before it is decided: whoever proposed it, or the secretary. A request for passage has its own way. */
export const withdrawResolution = defineCommand({
  name: 'withdraw-resolution',
  input: z.strictObject({ resolution: Id }),
  by: ['secretary', 'team', 'forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { acting, input } = context;
    const resolution = await readResolution(context, input.resolution);
    if (resolution.kind === 'passage') return notPossible('is-a-request-for-passage');
    if (acting.role !== 'secretary' && resolution.asked_by !== acting.id)
      return notPossible('not-the-proposer');
    await context.settle('resolution-closes', resolution.id);
    return { event: { type: 'resolution-withdrawn', payload: { resolution: resolution.id } } };
  },
});
