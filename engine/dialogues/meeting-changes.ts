import type { Instant } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import type { MeetingRow } from './meeting-row.ts';

/** Keeps why a meeting was moved or cancelled; everybody may read it. Answers the id of the row. */
export async function keepChange(
  { tx, organization, process, recordedAt, newId, seal }: Context<unknown>,
  meeting: MeetingRow,
  change: 'rescheduled' | 'cancelled' | 'moved-online',
  reason: string,
  toStartsAt: Instant | null,
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('meeting_change')
    .values({
      organization,
      process: process.id,
      id,
      meeting: meeting.id,
      change,
      reason,
      from_starts_at: meeting.starts_at,
      to_starts_at: toStartsAt,
      changed_at: recordedAt,
      ...seal('meeting_change', id, { reason }),
    })
    .execute();
  return id;
}
