import { latest } from '../../kernel/clock.ts';
import type { ForumScope } from '../scope.ts';
import type { SeatAt } from '../seats/seats-at.ts';

/** Who was there, by seat, sector and institution, in what capacity, how, and from when to when. */
export interface AttendanceTold {
  readonly seat: string;
  readonly sector: string;
  readonly holder: string;
  readonly capacity: 'titular' | 'alternate';
  readonly mode: 'in-person' | 'remote';
  readonly from: string;
  readonly to: string | null;
}

/** A seat that nobody came for; `vacant` where nobody holds it. */
export interface AbsenceTold {
  readonly seat: string;
  readonly sector: string;
  readonly holder: string;
  readonly vacant: boolean;
}

/**
 * The attendance of a held session. Who came for a first call that had no quorum is told where that is told; here
 * stand those who were there from the opening on.
 */
export async function attendanceTold(
  { tx, organization, process }: ForumScope,
  session: { readonly id: string; readonly opened_at: string },
  seats: readonly SeatAt[],
): Promise<{ present: AttendanceTold[]; absent: AbsenceTold[]; people: Map<string, string[]> }> {
  const rows = await tx
    .selectFrom('session_attendance')
    .select(['seat', 'person', 'capacity', 'mode', 'in_at', 'out_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', session.id)
    .where((row) => row.or([row('out_at', 'is', null), row('out_at', '>=', session.opened_at)]))
    .orderBy('seat')
    .orderBy('in_at')
    .execute();
  const seatOf = (id: string) => seats.find((seat) => seat.id === id);
  const present = rows.map(({ seat, capacity, mode, in_at, out_at }) => ({
    seat,
    sector: seatOf(seat)?.sector ?? '',
    holder: seatOf(seat)?.holder ?? '',
    capacity,
    mode,
    from: latest(in_at, session.opened_at),
    to: out_at,
  }));
  const came = new Set(rows.map(({ seat }) => seat));
  const absent = seats
    .filter(({ id }) => !came.has(id))
    .map(({ id, sector, holder, titular, alternate }) => ({
      seat: id,
      sector,
      holder,
      vacant: titular === undefined && alternate === undefined,
    }));
  const people = new Map<string, string[]>();
  for (const { seat, person } of rows) people.set(seat, [...(people.get(seat) ?? []), person]);
  return { present, absent, people };
}
