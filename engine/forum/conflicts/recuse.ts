import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { conflictLifecycle, resolutionLifecycle } from '../machine.ts';
import { readResolution } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import { seatsAt } from '../seats/seats-at.ts';
import { refuseWithoutSeat, seatHeldBy } from '../sessions/session-of.ts';
import { conflictOf, refuseVoted, writeConflict } from './conflicts.ts';

/** Withdraws from a matter for a conflict of interest: the member has no vote on it, and the rules say of what bases they are. */
export const recuse = defineCommand({
  name: 'recuse',
  input: z.strictObject({ resolution: Id, reason: Text }),
  by: ['forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, acting, recordedAt } = context;
    const resolution = await readResolution(context, input.resolution);
    const by = seatHeldBy(await seatsAt(scopeOf(context), recordedAt), acting.id);
    if (by === undefined) return refuseWithoutSeat(context, acting.id);
    const voted = await refuseVoted(context, resolution, by.seat.id);
    if (voted !== undefined) return voted;
    const known = await conflictOf(context, resolution.id, acting.id);
    const { reason } = input;
    const conflict =
      known?.id ?? (await writeConflict(context, resolution.id, by, { reason, raised: 'by-the-member' }));
    const refused = await context.step(conflictLifecycle, conflict, 'recuse');
    if (refused !== undefined) return refused;
    return {
      event: { type: 'member-recused', payload: { resolution: resolution.id, conflict, seat: by.seat.id } },
      result: { conflict },
    };
  },
});
