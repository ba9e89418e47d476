import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notPossible } from '../../../kernel/refusals.ts';
import { Instant, Line, Slug } from '../../../kernel/values.ts';

/**
 * Suspends the rights of who holds a seat, by an act, from a date to a date: in office meanwhile, and not counted among
 * those who may vote (the members `hábiles` of Peru, LOM 27972 art. 16).
 */
export const suspendMember = defineCommand({
  name: 'suspend-member',
  input: z.strictObject({
    seat: Slug,
    capacity: z.enum(['titular', 'alternate']),
    act: Line,
    from: Instant.optional(),
    to: Instant,
  }),
  by: ['administrator', 'secretary'],
  async record({ tx, organization, process, input, recordedAt }) {
    const { seat, capacity, to } = input;
    const from = input.from ?? recordedAt;
    if (from < recordedAt) return invalid('from', 'in-the-past');
    if (to <= from) return invalid('to', 'ends-before-it-starts', { from });
    const rows = await tx
      .updateTable('seat_holder')
      .set({ suspended_from: from, suspended_to: to })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('seat', '=', seat)
      .where('capacity', '=', capacity)
      .where('valid_from', '<=', from)
      .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', from)]))
      .returning('id')
      .execute();
    if (rows.length === 0) return notPossible('seat-not-held', { seat, capacity });
    return {
      event: { type: 'member-suspended', payload: { seat, capacity, from, to } },
      result: { seat, from, to },
    };
  },
});
