import type { Context } from '../kernel/command.ts';
import { scopeOf } from './scope.ts';
import { baseOf } from './seats/base.ts';
import { seatsAt } from './seats/seats-at.ts';

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process'>;

/** How many seats the forum has, and how many of them somebody holds at an instant. */
export async function seatsInOffice(
  context: Scope,
  at: string,
): Promise<{ seats: number; inOffice: number }> {
  const { seats, inOffice } = baseOf(await seatsAt(scopeOf(context), at));
  return { seats, inOffice };
}

/** The seat that a person may vote for at an instant, as titular before alternate. */
export async function seatOf(
  context: Scope,
  person: string,
  at: string,
): Promise<{ seat: string; capacity: 'titular' | 'alternate' } | undefined> {
  const seats = await seatsAt(scopeOf(context), at);
  for (const capacity of ['titular', 'alternate'] as const) {
    const found = seats.find((seat) => seat[capacity]?.person === person);
    if (found !== undefined) return { seat: found.id, capacity };
  }
  return undefined;
}
