import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Line, Text } from '../../kernel/values.ts';
import { callMeeting } from '../call-meeting.ts';
import { comingMeetings } from '../coming-meetings.ts';
import { meetingLifecycle } from '../machine.ts';
import { earliestOf, Publication } from '../publications.ts';

/**
 * Calls every meeting of the process that is to come and that nobody called yet, with the same words and by the same
 * channels: so that one notice goes to all processes of a programme, and each answers for its own meetings. All of them
 * or none: one whose notice would be too short by law refuses it.
 * Source: Iztapalapa, "carteles, volantes, perifoneo, redes sociales" for "las convocatorias a los talleres, asambleas y
 * reuniones de trabajo de todo tipo".
 */
export const callComingMeetings = defineCommand({
  name: 'call-coming-meetings',
  input: z.strictObject({
    /** The office or body that calls. */
    convener: Line.optional(),
    object: Text.optional(),
    agenda: z.array(Line).max(100).default([]),
    whoMayAttend: Line.optional(),
    /** The office that answers questions. */
    contact: Line.optional(),
    channels: z.array(Publication).min(1).max(30),
  }),
  by: ['team', 'facilitator', 'secretary'],
  occurredAt: (input) => earliestOf(input.channels),
  needs: { done: ['schedule-meeting'] },
  async record(context) {
    const { input } = context;
    const meetings = await comingMeetings(context).where('call', 'is', null).execute();
    if (meetings.length === 0) return notPossible('no-meeting-to-call');
    for (const meeting of meetings) {
      const called =
        (await context.step(meetingLifecycle, meeting.id, 'notify-meeting')) ??
        (await callMeeting(context, meeting, input));
      if (isRefused(called)) return called;
    }
    const called = meetings.map(({ id }) => id);
    const channels = input.channels.map(({ channel }) => channel);
    return {
      event: { type: 'coming-meetings-called', payload: { meetings: called, channels } },
      result: { meetings: called },
    };
  },
});
