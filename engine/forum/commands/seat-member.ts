import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant, Slug } from '../../kernel/values.ts';
import { Act } from '../../people/act.ts';
import { writeMandate } from '../../people/write-mandate.ts';

const Input = z.strictObject({
  seat: Slug,
  person: Id,
  capacity: z.enum(['titular', 'alternate']),
  act: Act,
  from: Instant,
  to: Instant.optional(),
});

/** Gives a seat to a person, as titular or alternate, by an act, from a date to a date; with it goes the mandate to vote. */
export const seatMember = defineCommand({
  name: 'seat-member',
  input: Input,
  by: ['administrator', 'secretary'],
  async record(context) {
    const { tx, organization, process, input, newId } = context;
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
    if (await isHeld(context)) return notPossible('seat-is-held', { seat, capacity });
    const scope = { kind: 'process' as const, process: process.id };
    const given = { person, role: 'forum-member' as const, body: found.holder, scope, act, from, to };
    const told = await writeMandate(context, given);
    if (isRefused(told)) return told;
    const { mandate } = told;
    const term = { valid_from: from, valid_to: to ?? null };
    await tx
      .insertInto('seat_holder')
      .values({ ...at, id: newId(), seat, person, capacity, mandate, ...term })
      .execute();
    return {
      event: { type: 'member-seated', payload: { seat, capacity, ...told } },
      result: { mandate },
    };
  },
});

/** Whether somebody holds the seat in that capacity from then on: by a term, and by a mandate that has not ended. */
async function isHeld({
  tx,
  organization,
  process,
  input,
}: Context<z.output<typeof Input>>): Promise<boolean> {
  const holder = await tx
    .selectFrom('seat_holder as held')
    .leftJoin('mandate', (join) =>
      join.onRef('mandate.organization', '=', 'held.organization').onRef('mandate.id', '=', 'held.mandate'),
    )
    .select('held.id')
    .where('held.organization', '=', organization)
    .where('held.process', '=', process.id)
    .where('held.seat', '=', input.seat)
    .where('held.capacity', '=', input.capacity)
    .where((row) => row.or([row('held.valid_to', 'is', null), row('held.valid_to', '>', input.from)]))
    .where((row) => row.or([row('mandate.valid_to', 'is', null), row('mandate.valid_to', '>', input.from)]))
    .executeTakeFirst();
  return holder !== undefined;
}
