import { atLeastShare } from '../decisions/share.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';
import type { ForumScope } from '../scope.ts';
import { baseOf } from '../seats/base.ts';
import type { SeatAt } from '../seats/seats-at.ts';

/** How far a request for a session has come: who asks for it, and how many are needed to call it. */
export interface RequestStanding {
  readonly asked: readonly string[];
  readonly needed: number;
  readonly enough: boolean;
  readonly session: string | null;
}

/** A request of members, by the share that the rules ask for, of those in office; nothing where there is none such. */
export async function requestStanding(
  { tx, organization, process }: ForumScope,
  request: string,
  rules: RulesOfProcedure,
  seats: readonly SeatAt[],
): Promise<RequestStanding | undefined> {
  const row = await tx
    .selectFrom('session_request')
    .select(['session'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', request)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const members = await tx
    .selectFrom('session_request_member')
    .select(['seat', 'person', 'capacity'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('request', '=', request)
    .orderBy('seat')
    .execute();
  // Who no longer holds the seat no longer asks.
  const asked = members
    .filter(
      ({ seat, person, capacity }) => seats.find(({ id }) => id === seat)?.[capacity]?.person === person,
    )
    .map(({ seat }) => seat);
  const needed = Math.max(1, atLeastShare(rules.sessions.calledByShare ?? 1, baseOf(seats).inOffice));
  return { asked, needed, enough: asked.length >= needed, session: row.session };
}
