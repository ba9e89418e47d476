import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Line, Text } from '../../kernel/values.ts';
import { announceMeeting } from '../../notices/announce-meeting.ts';
import { standingOver } from '../../windows/views/standing-over.ts';
import { comingMeetings } from '../coming-meetings.ts';
import { meetingLifecycle } from '../machine.ts';
import { keepChange } from '../meeting-changes.ts';
import { type MeetingRow, updateMeeting } from '../meeting-row.ts';

/**
 * Lets every meeting that is to come while an emergency lasts be held online instead, on its day: its call stands, and
 * whoever was told of it is told of this. Only while force majeure was declared over the process, and only up to its end
 * as known now; what comes after stays as it was set.
 */
export const switchToRemote = defineCommand({
  name: 'switch-to-remote',
  input: z.strictObject({
    /** Where people meet now, in words: the platform, and where its link is found. */
    place: Line,
    reason: Text,
  }),
  by: ['team', 'facilitator', 'secretary'],
  needs: { done: ['schedule-meeting'] },
  async record(context) {
    const { recordedAt } = context;
    const standing = await standingOver(context, 'force-majeure', recordedAt);
    const [first] = standing;
    if (first === undefined) return notPossible('no-force-majeure');
    const until =
      standing
        .map(({ ends_at }) => ends_at)
        .sort()
        .at(-1) ?? first.ends_at;
    const meetings = await comingMeetings(context)
      .where('modality', '<>', 'online')
      .where('starts_at', '<', until)
      .execute();
    if (meetings.length === 0) return notPossible('no-meeting-to-move', { until });
    for (const meeting of meetings) {
      const refused = await context.step(meetingLifecycle, meeting.id, 'reschedule-meeting');
      if (refused !== undefined) return refused;
      await moveOnline(context, meeting);
    }
    const moved = meetings.map(({ id }) => id);
    return {
      event: { type: 'meetings-switched-to-remote', payload: { window: first.id, until, meetings: moved } },
      result: { meetings: moved, until },
    };
  },
});

async function moveOnline(
  context: Context<{ readonly place: string; readonly reason: string }>,
  meeting: MeetingRow,
): Promise<void> {
  const { place, reason } = context.input;
  await keepChange(context, meeting, 'moved-online', reason, meeting.starts_at);
  await updateMeeting(context, meeting.id, {
    modality: 'online',
    place,
    ...context.seal('meeting', meeting.id, { title: meeting.title, place, attendance: null }),
  });
  await announceMeeting(context, 'meeting-moved', meeting);
}
