import type { WorkflowSpec } from '../../workflow/spec.ts';

/** How many seats the workflow fixes for each sector; a sector whose number it leaves open is not among them. */
export const fixedSeats = ({ forum }: Pick<WorkflowSpec, 'forum'>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(forum?.sectors ?? {}).flatMap(([sector, { seats }]) =>
      seats === undefined ? [] : [[sector, seats]],
    ),
  );

/**
 * How many seats a quorum of seats is counted on: those that there are, and those that the workflow fixes and nobody
 * composed, which are vacant. Otherwise whoever composes the forum would choose how few are enough.
 */
export function seatsToCount(
  spec: Pick<WorkflowSpec, 'forum'>,
  seats: readonly { readonly sector: string }[],
): number {
  const missing = [...fixedSeats(spec)].map(
    ([sector, fixed]) => fixed - seats.filter((seat) => seat.sector === sector).length,
  );
  return seats.length + missing.reduce((sum, short) => sum + Math.max(0, short), 0);
}
