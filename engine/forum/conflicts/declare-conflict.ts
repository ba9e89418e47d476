import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { resolutionLifecycle } from '../machine.ts';
import { scopeOf } from '../scope.ts';
import { seatsAt } from '../seats/seats-at.ts';
import { refuseWithoutSeat, seatHeldBy } from '../sessions/session-of.ts';
import { conflictOf, writeConflict } from './conflicts.ts';

/** Declares one's own conflict of interest in a matter, without withdrawing from it: whether one does is decided. */
export const declareConflict = defineCommand({
  name: 'declare-conflict',
  input: z.strictObject({ resolution: Id, reason: Text }),
  by: ['forum-member'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, acting, recordedAt } = context;
    const by = seatHeldBy(await seatsAt(scopeOf(context), recordedAt), acting.id);
    if (by === undefined) return refuseWithoutSeat(context, acting.id);
    const known = await conflictOf(context, input.resolution, acting.id);
    if (known !== undefined) return notPossible('conflict-is-known', { state: known.state });
    const { resolution, reason } = input;
    const conflict = await writeConflict(context, resolution, by, { reason, raised: 'by-the-member' });
    return {
      event: { type: 'conflict-declared', payload: { resolution, conflict, seat: by.seat.id } },
      result: { conflict },
    };
  },
});
