import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Text } from '../../kernel/values.ts';
import { announceMeeting } from '../../notices/announce-meeting.ts';
import { callBy } from '../call-by.ts';
import { meetingLifecycle } from '../machine.ts';
import { keepChange } from '../meeting-changes.ts';
import type { MeetingKind } from '../meeting-kinds.ts';
import { Modality } from '../meeting-kinds.ts';
import { meetingRow, updateMeeting } from '../meeting-row.ts';
import { countNotice } from '../notice-given.ts';

/** Moves a meeting to another date, with its reason. Whoever was called to the old date must be called again. */
export const rescheduleMeeting = defineCommand({
  name: 'reschedule-meeting',
  input: z.strictObject({
    meeting: Id,
    startsAt: Instant,
    endsAt: Instant,
    place: Line.optional(),
    modality: Modality.optional(),
    reason: Text,
  }),
  by: ['team', 'facilitator', 'territorial-servant'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  async record(context) {
    const { process, input, seal } = context;
    const { startsAt, endsAt } = input;
    if (endsAt <= startsAt) return invalid('endsAt', 'ends-before-it-starts');
    const meeting = await meetingRow(context, input.meeting);
    const place = input.place ?? meeting.place;
    const change = await keepChange(context, meeting, 'rescheduled', input.reason, startsAt);
    await updateMeeting(context, meeting.id, {
      starts_at: startsAt,
      ends_at: endsAt,
      place,
      modality: input.modality ?? meeting.modality,
      schedule: meeting.schedule + 1,
      call: null,
      ...seal('meeting', meeting.id, { title: meeting.title, place, attendance: null }),
    });
    await countNotice(context, meeting.id);
    await announceMeeting(context, 'meeting-moved', { ...meeting, starts_at: startsAt });
    return {
      event: {
        type: 'meeting-rescheduled',
        payload: { meeting: meeting.id, change, from: meeting.starts_at, startsAt, endsAt },
      },
      result: { meeting: meeting.id, callBy: callBy(process, meeting.kind as MeetingKind, startsAt) },
    };
  },
});
