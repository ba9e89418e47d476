import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Slug } from '../../kernel/values.ts';

/** Gives a seat to a person, as titular or alternate, by an act, from a date to a date; with it goes the mandate to vote. */
export const seatMember = defineCommand({
  name: 'seat-member',
  input: z.strictObject({
    seat: Slug,
    person: Id,
    capacity: z.enum(['titular', 'alternate']),
    act: Line,
    from: Instant,
    to: Instant.optional(),
  }),
  by: ['administrator', 'secretary'],
  async record({ tx, organization, process, input, newId }) {
    const { seat, person, capacity, act, from, to } = input;
    const at = { organization, process: process.id };
    const found = await tx
      .selectFrom('seat')
      .select('holder')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', seat)
      .executeTakeFirst();
    if (found === undefined) return notFound('seat', seat);
    const known = await tx
      .selectFrom('person')
      .select('id')
      .where('organization', '=', organization)
      .where('id', '=', person)
      .executeTakeFirst();
    if (known === undefined) return notFound('person', person);
    const taken = await tx
      .selectFrom('seat_holder')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('seat', '=', seat)
      .where('capacity', '=', capacity)
      .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', from)]))
      .executeTakeFirst();
    if (taken !== undefined) return notPossible('seat-is-held', { seat, capacity });
    const mandate = newId();
    const term = { valid_from: from, valid_to: to ?? null };
    await tx
      .insertInto('mandate')
      .values({ ...at, id: mandate, person, role: 'forum-member', body: found.holder, act, ...term })
      .execute();
    await tx
      .insertInto('seat_holder')
      .values({ ...at, id: newId(), seat, person, capacity, mandate, ...term })
      .execute();
    return {
      event: { type: 'member-seated', payload: { seat, person, capacity, mandate, from, to } },
      result: { mandate },
    };
  },
});
