import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { closeByProcedure } from '../decisions/close-by-procedure.ts';
import { resolutionLifecycle } from '../machine.ts';
import { baseOf, closeWith, type Resolution, readResolution, resultNow, votesOf } from '../resolution.ts';

/** Closes a resolution whose time is over, or for which every member in office has voted. */
export const closeResolution = defineCommand({
  name: 'close-resolution',
  input: z.strictObject({ resolution: Id }),
  by: ['secretary', 'clock'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const resolution = await readResolution(context, context.input.resolution);
    const closed = await close(context, resolution);
    if (isRefused(closed)) return closed;
    return {
      event: { type: 'resolution-closed', payload: { resolution: resolution.id, closed } },
      result: { closed },
    };
  },
});

async function close(context: Context<unknown>, resolution: Resolution): Promise<object | Refused> {
  if (resolution.counted_by === 'procedure') return closeByProcedure(context, resolution);
  const votes = await votesOf(context, resolution);
  const cast = votes.approve + votes.return + votes.abstain;
  const over = resolution.closes_at === null || context.recordedAt >= resolution.closes_at;
  const base = await baseOf(context, resolution, context.recordedAt);
  if (!over && cast < base.inOffice) {
    const { closes_at: closesAt } = resolution;
    return notPossible('resolution-still-open', { closesAt, cast, inOffice: base.inOffice });
  }
  const result = resultNow(context, resolution, votes, base);
  return closeWith(context, resolution, { votes, base, result });
}
