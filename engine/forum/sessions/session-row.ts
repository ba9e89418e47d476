import type { Selectable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { ForumScope } from '../scope.ts';

export type SessionRow = Selectable<Schema['forum_session']>;
export type SessionItemRow = Selectable<Schema['session_item']>;

/** A session by its id; nothing where the process has none such. */
export const findSession = (
  { tx, organization, process }: ForumScope,
  id: string,
): Promise<SessionRow | undefined> =>
  tx
    .selectFrom('forum_session')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', id)
    .executeTakeFirst();

/** The agenda of a session, in its order. */
export const agendaOf = (
  { tx, organization, process }: ForumScope,
  session: string,
): Promise<SessionItemRow[]> =>
  tx
    .selectFrom('session_item')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('session', '=', session)
    .orderBy('number')
    .execute();
