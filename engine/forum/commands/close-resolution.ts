import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { resolutionLifecycle } from '../machine.ts';
import { closeWith, readResolution, resultNow, votesOf } from '../resolution.ts';

/** Closes a resolution whose time is over, or for which every member in office has voted. */
export const closeResolution = defineCommand({
  name: 'close-resolution',
  input: z.strictObject({ resolution: Id }),
  by: ['secretary', 'clock'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const resolution = await readResolution(context, context.input.resolution);
    const votes = await votesOf(context, resolution);
    const cast = votes.approve + votes.return + votes.abstain;
    const over = resolution.closes_at === null || context.recordedAt >= resolution.closes_at;
    if (!over && cast < resolution.in_office) {
      return notPossible('resolution-still-open', {
        closesAt: resolution.closes_at,
        cast,
        inOffice: resolution.in_office,
      });
    }
    const closed = await closeWith(context, resolution, votes, resultNow(context, resolution, votes));
    return {
      event: { type: 'resolution-closed', payload: { resolution: resolution.id, closed } },
      result: { closed },
    };
  },
});
