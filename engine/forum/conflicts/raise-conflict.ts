import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Slug, Text } from '../../kernel/values.ts';
import { resolutionLifecycle } from '../machine.ts';
import { scopeOf } from '../scope.ts';
import { seatsAt } from '../seats/seats-at.ts';
import { conflictOf, writeConflict } from './conflicts.ts';

/** Raises a conflict of interest of another member in a matter; what comes of it is decided, and said why. */
export const raiseConflict = defineCommand({
  name: 'raise-conflict',
  input: z.strictObject({
    resolution: Id,
    seat: Slug,
    capacity: z.enum(['titular', 'alternate']).default('titular'),
    reason: Text,
  }),
  by: ['forum-member', 'secretary', 'monitoring-body', 'observer'],
  on: { lifecycle: resolutionLifecycle, id: (input) => input.resolution },
  async record(context) {
    const { input, recordedAt } = context;
    const { resolution, capacity, reason } = input;
    const seat = (await seatsAt(scopeOf(context), recordedAt)).find(({ id }) => id === input.seat);
    if (seat === undefined) return notFound('seat', input.seat);
    const person = seat[capacity]?.person;
    if (person === undefined) return notPossible('seat-is-vacant', { seat: seat.id, capacity });
    const known = await conflictOf(context, resolution, person);
    if (known !== undefined) return notPossible('conflict-is-known', { state: known.state });
    const of = { seat, person, capacity };
    const conflict = await writeConflict(context, resolution, of, { reason, raised: 'by-another' });
    return {
      event: { type: 'conflict-raised', payload: { resolution, conflict, seat: seat.id, capacity } },
      result: { conflict },
    };
  },
});
