import type { MeetingKind } from '../dialogues/meeting-kinds.ts';
import type { MeetingRow } from '../dialogues/meeting-row.ts';
import { noticeRequired } from '../dialogues/notice-required.ts';
import type { Context } from '../kernel/command.ts';
import { announce, wasTold } from './announce.ts';

/**
 * Tells of a meeting by mail: that it was called, moved or cancelled. A call that a law asks for goes to everybody at
 * once, and so does whatever becomes of it. Nothing is told of a meeting that has begun, nor of the end of one that
 * nobody was told of.
 */
export async function announceMeeting(
  context: Context<unknown>,
  kind: 'meeting-called' | 'meeting-moved' | 'meeting-cancelled',
  meeting: Pick<MeetingRow, 'id' | 'kind' | 'starts_at'>,
): Promise<void> {
  if (meeting.starts_at <= context.recordedAt) return;
  if (kind !== 'meeting-called' && !(await wasTold(context, meeting.id))) return;
  const required = noticeRequired(context.process, meeting.kind as MeetingKind);
  const byLaw = required.some((one) => one.byLaw);
  await announce(context, { kind, subject: meeting.id, byLaw, to: 'process' });
}
