import type { Selectable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { ForumScope } from '../scope.ts';

export type SessionMinutesRow = Selectable<Schema['session_minutes']>;

/** The minutes of a session, by their own id or by the session's; nothing where there are none. */
export async function findSessionMinutes(
  { tx, organization, process }: ForumScope,
  by: { readonly id: string } | { readonly session: string },
): Promise<SessionMinutesRow | undefined> {
  const query = tx
    .selectFrom('session_minutes')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process);
  return (
    'id' in by ? query.where('id', '=', by.id) : query.where('session', '=', by.session)
  ).executeTakeFirst();
}

/** The observations of minutes, the oldest first. */
export const minutesObservations = ({ tx, organization, process }: ForumScope, minutes: string) =>
  tx
    .selectFrom('session_minutes_observation')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('minutes', '=', minutes)
    .orderBy('id')
    .execute();

/** The signatures of minutes, and the refusals to sign, in their order. */
export const minutesSignatures = ({ tx, organization, process }: ForumScope, minutes: string) =>
  tx
    .selectFrom('session_minutes_signature')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('minutes', '=', minutes)
    .orderBy('id')
    .execute();
