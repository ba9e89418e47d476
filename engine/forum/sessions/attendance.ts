import type { Instant } from '../../kernel/clock.ts';
import type { ForumScope } from '../scope.ts';
import type { SeatAt } from '../seats/seats-at.ts';

/** A seat that is present at a session, and who is there for it. */
export interface PresentSeat {
  readonly seat: string;
  readonly sector: string;
  /** The institution or office that has the seat. */
  readonly holder: string;
  readonly person: string;
  readonly capacity: 'titular' | 'alternate';
  readonly mode: 'in-person' | 'remote';
  readonly presiding: boolean;
  readonly suspended: boolean;
}

/**
 * Who is present at an instant: checked in and not out, and still holding the seat. `presiding` is the seat that
 * presides over this session.
 */
export async function presentAt(
  { tx, organization, process }: ForumScope,
  session: { readonly id: string; readonly presiding: string | null },
  seats: readonly SeatAt[],
  at: Instant,
): Promise<PresentSeat[]> {
  const rows = await tx
    .selectFrom('session_attendance')
    .select(['seat', 'person', 'capacity', 'mode'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', session.id)
    .where('in_at', '<=', at)
    .where((row) => row.or([row('out_at', 'is', null), row('out_at', '>', at)]))
    .orderBy('seat')
    .execute();
  return rows.flatMap(({ seat, person, capacity, mode }) => {
    const found = seats.find((one) => one.id === seat);
    const held = found?.[capacity];
    if (found === undefined || held?.person !== person) return [];
    const { sector, holder } = found;
    const presiding = seat === session.presiding;
    return [{ seat, sector, holder, person, capacity, mode, presiding, suspended: held.suspended }];
  });
}
