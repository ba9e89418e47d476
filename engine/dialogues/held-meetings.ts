import { sql } from 'kysely';
import type { FactScope } from '../gates/fact.ts';
import { readCounters } from '../kernel/counters.ts';
import { heldOf, type MeetingKind, meetingKinds } from './meeting-kinds.ts';

/** The held meetings of a process, of some kinds or of all. */
export function heldMeetings({ tx, organization, process }: FactScope, kinds?: readonly MeetingKind[]) {
  const held = tx
    .selectFrom('meeting')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('state', '=', 'held');
  return kinds === undefined ? held : held.where('kind', 'in', [...kinds]);
}

/** How many meetings of some kinds were held: from the totals, without looking at a meeting. */
export async function countHeld(
  scope: FactScope,
  kinds: readonly MeetingKind[] = meetingKinds,
): Promise<number> {
  const totals = await readCounters(scope, kinds.map(heldOf));
  return Object.values(totals).reduce((sum, total) => sum + total, 0);
}

/** How many rows a query finds before its limit: for queries that find exceptions only. */
export const foundInAll = sql<string>`count(*) over ()`.as('found');

/** That number, from the rows that came. */
export const inAll = (rows: readonly { readonly found: string }[]): number => Number(rows[0]?.found ?? 0);
