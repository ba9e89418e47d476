import { invalid, type Refused } from '../kernel/refusals.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import { liesWithin } from './territory.ts';

/** Refuses a place outside of the process's own. A process without a territory has them all. */
export function refuseOutside(
  { territory }: Pick<ProcessInHand, 'territory'>,
  path: string,
  place: string | undefined,
): Refused | undefined {
  if (place === undefined || territory === null || liesWithin(place, territory)) return undefined;
  return invalid(path, 'outside-the-territory', { territory });
}
