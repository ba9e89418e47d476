import type { Context } from '../kernel/command.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';
import { scopeOf } from './scope.ts';
import { baseOf } from './seats/base.ts';
import { seatsToCount } from './seats/fixed-seats.ts';
import { seatsAt } from './seats/seats-at.ts';

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process'>;

/** How many seats the forum has by its workflow and its composition, and how many somebody holds at an instant. */
export async function seatsInOffice(
  context: Scope,
  at: string,
): Promise<{ seats: number; inOffice: number }> {
  const now = await seatsAt(scopeOf(context), at);
  return { seats: seatsToCount(context.process.workflow.spec, now), inOffice: baseOf(now).inOffice };
}

/** Refuses to ask a forum that nobody could answer for: one without seats, or without a member in office. */
export async function refuseEmptyForum(context: Scope, at: string): Promise<Refused | undefined> {
  const seats = await seatsAt(scopeOf(context), at);
  if (seats.length === 0) return notPossible('forum-not-composed');
  return baseOf(seats).inOffice === 0 ? notPossible('forum-without-members') : undefined;
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
