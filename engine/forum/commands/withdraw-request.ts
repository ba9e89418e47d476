import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Slug } from '../../kernel/values.ts';
import { resolutionLifecycle } from '../machine.ts';

/** Takes back a request that the forum has not decided, or that never found a quorum: the stage is worked on again. */
export const withdrawRequest = defineCommand({
  name: 'withdraw-request',
  input: z.strictObject({ stage: Slug }),
  by: ['team'],
  course: 'course',
  async record(context) {
    const { tx, organization, process, input } = context;
    const refused = context.course(`withdraw-request.${input.stage}`);
    if (refused !== undefined) return refused;
    const pending = await tx
      .selectFrom('resolution')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('stage', '=', input.stage)
      .where('kind', '=', 'passage')
      .where('state', 'in', ['proposed', 'open', 'tied', 'consent', 'no-quorum'])
      .executeTakeFirst();
    if (pending !== undefined) {
      await context.step(resolutionLifecycle, pending.id, 'withdraw-request');
      await context.settle('resolution-closes', pending.id);
    }
    return {
      event: { type: 'passage-request-withdrawn', payload: { stage: input.stage, resolution: pending?.id } },
    };
  },
});
