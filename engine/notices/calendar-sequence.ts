import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';

type Meeting = Selectable<Schema['meeting']>;
type Session = Selectable<Schema['forum_session']>;

/**
 * Which version of a meeting's date a calendar is told of (SEQUENCE of RFC 5545): its real hours are another version, and so is
 * that it is not to be. The same in mail and in the feed, so that a calendar that gets both takes neither for the older.
 */
export function meetingSequence({
  schedule,
  held_from,
  state,
}: Pick<Meeting, 'schedule' | 'held_from' | 'state'>): number {
  const isOff = state === 'cancelled' || state === 'annulled';
  return schedule - 1 + (held_from === null ? 0 : 1) + (isOff ? 1 : 0);
}

/** The same of a session: a second call, its real hours and its end are versions of their own. */
export function sessionSequence({
  call,
  opened_at,
  closed_at,
  state,
}: Pick<Session, 'call' | 'opened_at' | 'closed_at' | 'state'>): number {
  return (
    call - 1 + (opened_at === null ? 0 : 1) + (closed_at === null ? 0 : 1) + (state === 'cancelled' ? 1 : 0)
  );
}
