import type { Selectable } from 'kysely';
import type { TimeTables } from '../database/tables/time.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import { liesWithin } from '../people/territory.ts';
import type { ProcessInHand } from '../workflow/process.ts';

export type ActWindow = Selectable<TimeTables['act_window']>;

/** By law what it blocks is refused; on any other basis it is done, and marked. */
export const refuses = ({ basis }: ActWindow): boolean => basis.kind === 'law';

/** Whether a window holds where a process is: in its country and region, its territory, its programme, or for it alone. */
export function reaches(
  window: Pick<ActWindow, 'country' | 'region' | 'territory' | 'programme' | 'process'>,
  process: Pick<ProcessInHand, 'id' | 'programme' | 'territory' | 'workflow'>,
): boolean {
  const { country, region } = process.workflow.spec.jurisdiction;
  if (window.process !== null) return window.process === process.id;
  if (window.programme !== null && window.programme !== process.id && window.programme !== process.programme)
    return false;
  if (window.country !== null && window.country !== country) return false;
  // A method that names no region is used by organizations of any: they declare the windows of their own.
  if (window.region !== null && region !== undefined && window.region !== region) return false;
  if (window.territory === null) return true;
  return process.territory !== null && liesWithin(process.territory, window.territory);
}

/** Whether an instant lies within it, by where it ends as known now. The end itself is outside. */
export const standsAt = ({ from_at, ends_at }: ActWindow, at: Instant): boolean =>
  from_at <= at && at < ends_at;

/** A window by its id. */
export const findWindow = (tx: Tx, organization: string, id: string): Promise<ActWindow | undefined> =>
  tx
    .selectFrom('act_window')
    .selectAll()
    .where('organization', '=', organization)
    .where('id', '=', id)
    .executeTakeFirst();

/** The windows of an organization that end after an instant, the earliest first. */
export const windowsEndingAfter = (tx: Tx, organization: string, at: Instant): Promise<ActWindow[]> =>
  tx
    .selectFrom('act_window')
    .selectAll()
    .where('organization', '=', organization)
    .where('ends_at', '>', at)
    .orderBy('from_at')
    .orderBy('id')
    .execute();
