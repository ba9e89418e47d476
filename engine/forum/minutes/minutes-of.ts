import type { Context } from '../../kernel/command.ts';
import { scopeOf } from '../scope.ts';
import { findSession, type SessionRow } from '../sessions/session-row.ts';
import { findSessionMinutes, type SessionMinutesRow } from './minutes-row.ts';

/** The minutes of a command, which the kernel has found already, and their session. */
export async function minutesOf(
  context: Context<unknown>,
  id: string,
): Promise<{ minutes: SessionMinutesRow; session: SessionRow }> {
  const minutes = await findSessionMinutes(scopeOf(context), { id });
  const session = minutes && (await findSession(scopeOf(context), minutes.session));
  if (minutes === undefined || session === undefined)
    throw new Error(`The kernel found minutes ${id} that are not there.`);
  return { minutes, session };
}

/** Who attended a session: each seat, and the people who were there for it. */
export async function attendedBy(
  { tx, organization, process }: Context<unknown>,
  session: SessionRow,
): Promise<{ seat: string; person: string; capacity: 'titular' | 'alternate' }[]> {
  if (session.opened_at === null) return [];
  return tx
    .selectFrom('session_attendance')
    .select(['seat', 'person', 'capacity'])
    .distinct()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('session', '=', session.id)
    .where((row) => row.or([row('out_at', 'is', null), row('out_at', '>=', session.opened_at)]))
    .orderBy('seat')
    .execute();
}
