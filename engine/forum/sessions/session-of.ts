import type { Instant } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { scopeOf } from '../scope.ts';
import type { SeatAt } from '../seats/seats-at.ts';
import { type SessionInHand, sessionInHand } from './session-in-hand.ts';

/** The session of a command, which the kernel has found already, as it stands at an instant. */
export async function sessionOf(
  context: Context<unknown>,
  id: string,
  at: Instant = context.occurredAt,
): Promise<SessionInHand> {
  const session = await sessionInHand(scopeOf(context), id, at);
  if (session === undefined) throw new Error(`The kernel found a session ${id} that is not there.`);
  return session;
}

/** The seat that a person acts for, and in what capacity. */
export interface ActingSeat {
  readonly seat: SeatAt;
  readonly person: string;
  readonly capacity: 'titular' | 'alternate';
}

/** The seat that a person holds at the instant that the seats were read for; as titular before alternate. */
export function seatHeldBy(seats: readonly SeatAt[], person: string): ActingSeat | undefined {
  for (const capacity of ['titular', 'alternate'] as const) {
    const seat = seats.find((one) => one[capacity]?.person === person);
    if (seat !== undefined) return { seat, person, capacity };
  }
  return undefined;
}

/** Why a person has no seat: an alternate or titular whose term is over is told since when. */
export async function refuseWithoutSeat(context: Context<unknown>, person: string): Promise<Refused> {
  const { tx, organization, process, occurredAt } = context;
  const last = await tx
    .selectFrom('seat_holder')
    .leftJoin('mandate', (join) =>
      join
        .onRef('mandate.organization', '=', 'seat_holder.organization')
        .onRef('mandate.id', '=', 'seat_holder.mandate'),
    )
    .select([
      'seat_holder.seat',
      'seat_holder.capacity',
      'seat_holder.valid_to',
      'mandate.valid_to as mandate_to',
    ])
    .where('seat_holder.organization', '=', organization)
    .where('seat_holder.process', '=', process.id)
    .where('seat_holder.person', '=', person)
    .orderBy('seat_holder.valid_from', 'desc')
    .executeTakeFirst();
  const ends = [last?.valid_to, last?.mandate_to].filter((end) => typeof end === 'string').sort();
  if (last === undefined || ends[0] === undefined || ends[0] > occurredAt)
    return notPossible('holds-no-seat');
  return notPossible('seat-term-ended', { seat: last.seat, capacity: last.capacity, endedAt: ends[0] });
}
