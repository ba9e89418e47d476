import type { Instant } from '../../kernel/clock.ts';
import type { ForumScope } from '../scope.ts';

/** Who holds a seat at an instant, in one capacity. */
export interface HolderAt {
  readonly person: string;
  readonly capacity: 'titular' | 'alternate';
  /** Whether the member's rights are suspended: in office, and not counted among those who may vote. */
  readonly suspended: boolean;
  readonly until: Instant | null;
}

/** A seat whose term has begun and not ended, with who holds it. */
export interface SeatAt {
  readonly id: string;
  readonly sector: string;
  /** The institution or office that has the seat. */
  readonly holder: string;
  readonly presides: boolean;
  readonly titular: HolderAt | undefined;
  readonly alternate: HolderAt | undefined;
}

const within = (from: Instant | null, to: Instant | null, at: Instant): boolean =>
  (from === null || from <= at) && (to === null || at < to);

/** The seats of the forum at an instant, by their ids. A holder holds by a term and by the mandate: either ends it. */
export async function seatsAt(scope: ForumScope, at: Instant): Promise<SeatAt[]> {
  const [seats, holders] = await Promise.all([seatRows(scope), holderRows(scope)]);
  const now = holders.filter(
    (row) =>
      within(row.valid_from, row.valid_to, at) &&
      (row.mandate === null || within(row.mandate_from, row.mandate_to, at)),
  );
  const holderOf = (seat: string, capacity: HolderAt['capacity']): HolderAt | undefined => {
    const row = now.find((one) => one.seat === seat && one.capacity === capacity);
    if (row === undefined) return undefined;
    const suspended = row.suspended_from !== null && within(row.suspended_from, row.suspended_to, at);
    return { person: row.person, capacity, suspended, until: row.valid_to };
  };
  return seats
    .filter((seat) => within(seat.valid_from, seat.valid_to, at))
    .map(({ id, sector, holder, presides }) => ({
      id,
      sector,
      holder,
      presides,
      titular: holderOf(id, 'titular'),
      alternate: holderOf(id, 'alternate'),
    }));
}

const seatRows = ({ tx, organization, process }: ForumScope) =>
  tx
    .selectFrom('seat')
    .select(['id', 'sector', 'holder', 'presides', 'valid_from', 'valid_to'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();

const holderRows = ({ tx, organization, process }: ForumScope) =>
  tx
    .selectFrom('seat_holder')
    .leftJoin('mandate', (join) =>
      join
        .onRef('mandate.organization', '=', 'seat_holder.organization')
        .onRef('mandate.id', '=', 'seat_holder.mandate'),
    )
    .select([
      'seat_holder.seat',
      'seat_holder.person',
      'seat_holder.capacity',
      'seat_holder.valid_from',
      'seat_holder.valid_to',
      'seat_holder.suspended_from',
      'seat_holder.suspended_to',
      'seat_holder.mandate',
      'mandate.valid_from as mandate_from',
      'mandate.valid_to as mandate_to',
    ])
    .where('seat_holder.organization', '=', organization)
    .where('seat_holder.process', '=', process)
    .orderBy('seat_holder.valid_from')
    .execute();
