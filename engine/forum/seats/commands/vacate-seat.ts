import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../../kernel/refusals.ts';
import { Id, Instant, Slug } from '../../../kernel/values.ts';
import { Act } from '../../../people/act.ts';
import { writeMandateEnd } from '../../../people/write-mandate.ts';

/**
 * Ends the term of who holds a seat, by an act, now or at an hour to come: with it goes the mandate to vote. The seat
 * may then be given to another. It is not dated back: what was done meanwhile was done with the seat.
 */
export const vacateSeat = defineCommand({
  name: 'vacate-seat',
  input: z.strictObject({
    seat: Slug,
    capacity: z.enum(['titular', 'alternate']),
    person: Id.optional(),
    act: Act,
    to: Instant.optional(),
  }),
  by: ['administrator', 'secretary'],
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { seat, capacity } = input;
    const to = input.to ?? recordedAt;
    if (to < recordedAt) return invalid('to', 'in-the-past');
    let query = tx
      .selectFrom('seat_holder')
      .select(['id', 'person', 'mandate', 'valid_from', 'valid_to'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('seat', '=', seat)
      .where('capacity', '=', capacity)
      .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', recordedAt)]))
      .orderBy('valid_from');
    if (input.person !== undefined) query = query.where('person', '=', input.person);
    const held = await query.executeTakeFirst();
    if (held === undefined) return notPossible('seat-not-held', { seat, capacity });
    if (to <= held.valid_from) return invalid('to', 'ends-before-it-starts', { from: held.valid_from });
    const ended = await endMandateOf(context, held, to);
    if (isRefused(ended)) return ended;
    await tx
      .updateTable('seat_holder')
      .set({ valid_to: to })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', held.id)
      .execute();
    const { person, mandate } = held;
    return {
      event: { type: 'seat-vacated', payload: { seat, capacity, person, mandate, to, ...ended } },
      result: { seat, to },
    };
  },
});

/** Ends the mandate that came with the seat. One that was given before seats knew theirs has none to end here. */
async function endMandateOf(
  context: Context<{ act: Act }>,
  held: { readonly mandate: string | null; readonly valid_from: string; readonly valid_to: string | null },
  to: string,
): Promise<object | Refused> {
  const { mandate, valid_from: validFrom, valid_to: validTo } = held;
  if (mandate === null) return {};
  return writeMandateEnd(context, { mandate, validFrom, validTo }, { act: context.input.act, to });
}
