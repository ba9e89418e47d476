import type { Context } from '../kernel/command.ts';

/** How many seats the forum has, and how many of them somebody holds at an instant. */
export async function seatsInOffice(
  { tx, organization, process }: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  at: string,
): Promise<{ seats: number; inOffice: number }> {
  const seats = await tx
    .selectFrom('seat')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .execute();
  const held = await tx
    .selectFrom('seat_holder')
    .select('seat')
    .distinct()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('valid_from', '<=', at)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', at)]))
    .execute();
  return { seats: seats.length, inOffice: held.length };
}

/** The seat that a person may vote for at an instant, as titular before alternate. */
export async function seatOf(
  { tx, organization, process }: Pick<Context<unknown>, 'tx' | 'organization' | 'process'>,
  person: string,
  at: string,
): Promise<{ seat: string; capacity: 'titular' | 'alternate' } | undefined> {
  return tx
    .selectFrom('seat_holder')
    .select(['seat', 'capacity'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('person', '=', person)
    .where('valid_from', '<=', at)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', at)]))
    .orderBy('capacity', 'desc')
    .executeTakeFirst();
}
