import type { SeatAt } from './seats-at.ts';

/** What quorums and majorities are counted on. Each is a number of seats. */
export interface SeatBase {
  /** All seats whose term runs. */
  readonly seats: number;
  /** Those that somebody holds, titular or alternate. */
  readonly inOffice: number;
  /** Those of the held ones with a member whose rights are not suspended. Who is recused is taken off by the vote. */
  readonly eligible: number;
}

/** Whether a seat counts where who presides may not (`presidingCounts: false`). */
export const counted = (seats: readonly SeatAt[], presiding: 'counts' | 'does-not-count'): SeatAt[] =>
  seats.filter((seat) => presiding === 'counts' || !seat.presides);

/** The bases of a forum at an instant. */
export function baseOf(seats: readonly SeatAt[]): SeatBase {
  const holders = seats.map(({ titular, alternate }) =>
    [titular, alternate].filter((one) => one !== undefined),
  );
  return {
    seats: seats.length,
    inOffice: holders.filter((held) => held.length > 0).length,
    eligible: holders.filter((held) => held.some((one) => !one.suspended)).length,
  };
}
