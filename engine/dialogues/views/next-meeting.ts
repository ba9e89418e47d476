import type { FactScope } from '../../gates/fact.ts';
import type { MeetingRow } from '../meeting-row.ts';
import { meetingsLike } from './meetings-like.ts';

/** A meeting that is set. */
export interface MeetingToCome {
  readonly title: string;
  readonly startsAt: string;
  readonly place: string;
}

/** The next meeting like a held one that is set for after it; null where none is. */
export async function nextMeeting(
  scope: FactScope,
  meeting: MeetingRow & { readonly held_to: string },
): Promise<MeetingToCome | null> {
  const like = await meetingsLike(scope, meeting);
  const row = await like
    .select(['title', 'starts_at', 'place'])
    .where('state', '=', 'scheduled')
    .where('starts_at', '>', meeting.held_to)
    .orderBy('starts_at')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { title: row.title, startsAt: row.starts_at, place: row.place };
}
