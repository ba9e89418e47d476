import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { announceMeeting } from '../../notices/announce-meeting.ts';
import { meetingLifecycle } from '../machine.ts';
import { keepChange } from '../meeting-changes.ts';
import { meetingRow } from '../meeting-row.ts';

/** Cancels a meeting that was not held, with its reason. It stays on record and hears nobody. */
export const cancelMeeting = defineCommand({
  name: 'cancel-meeting',
  input: z.strictObject({ meeting: Id, reason: Text }),
  by: ['team', 'facilitator', 'territorial-servant'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  async record(context) {
    const { input, count } = context;
    const meeting = await meetingRow(context, input.meeting);
    const change = await keepChange(context, meeting, 'cancelled', input.reason, null);
    await count('meetings-cancelled', 1);
    await announceMeeting(context, 'meeting-cancelled', meeting);
    return { event: { type: 'meeting-cancelled', payload: { meeting: meeting.id, change } } };
  },
});
