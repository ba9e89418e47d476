import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { resolutionLifecycle } from '../machine.ts';
import { RulesOfProcedure } from '../procedure/procedure.ts';
import { readResolution, updateResolution } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import { seatsAt } from '../seats/seats-at.ts';
import { refuseWithoutSeat, seatHeldBy } from '../sessions/session-of.ts';

/**
 * Asks that a matter be dealt with in a meeting instead of in writing, where the rules let one member ask. The votes
 * handed in stay on record and count for nothing: in the session everybody votes.
 */
export const askToMeet = defineCommand({
  name: 'ask-to-meet',
  input: z.strictObject({ resolution: Id }),
  by: ['forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, acting, recordedAt } = context;
    const resolution = await readResolution(context, input.resolution);
    if (resolution.counted_by !== 'procedure') return notPossible('counted-by-terms');
    if (resolution.held !== 'in-writing') return notPossible('is-dealt-with-in-a-session');
    const { written } = RulesOfProcedure.parse(resolution.procedure);
    if (!written?.anyMemberMayAskToMeet) return notPossible('nobody-may-ask-to-meet');
    if (resolution.closes_at !== null && recordedAt > resolution.closes_at) {
      return notPossible('resolution-has-closed', { closesAt: resolution.closes_at });
    }
    const by = seatHeldBy(await seatsAt(scopeOf(context), recordedAt), acting.id);
    if (by === undefined) return refuseWithoutSeat(context, acting.id);
    await context.settle('resolution-closes', resolution.id);
    await updateResolution(context, resolution.id, { held: null, closes_at: null });
    return {
      event: { type: 'meeting-asked-for', payload: { resolution: resolution.id, seat: by.seat.id } },
      result: { seat: by.seat.id },
    };
  },
});
