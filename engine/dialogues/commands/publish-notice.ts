import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { meetingLifecycle } from '../machine.ts';
import { meetingRow } from '../meeting-row.ts';
import { answerToNotice } from '../notice-answer.ts';
import { earliestOf, keepPublications, Publication, refusePublications } from '../publications.ts';

/**
 * Publishes the call that stands on more channels, or declares where it was: a poster that went up, a message read
 * out on the radio. What happened on paper may be declared later, with evidence, and is marked.
 */
export const publishNotice = defineCommand({
  name: 'publish-notice',
  input: z.strictObject({ meeting: Id, channels: z.array(Publication).min(1).max(30) }),
  by: ['team', 'facilitator', 'secretary', 'point-of-contact', 'territorial-servant', 'promoter'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  occurredAt: (input) => earliestOf(input.channels),
  async record(context) {
    const { input } = context;
    const meeting = await meetingRow(context, input.meeting);
    if (meeting.call === null) return notPossible('meeting-not-called', { meeting: meeting.id });
    const refused = await refusePublications(context, meeting, input.channels);
    if (refused !== undefined) return refused;
    await keepPublications(context, meeting, meeting.call, input.channels);
    const answer = await answerToNotice(context, meeting);
    if (isRefused(answer)) return answer;
    const channels = input.channels.map(({ channel }) => channel);
    return {
      event: {
        type: 'notice-published',
        payload: { meeting: meeting.id, call: meeting.call, channels, ...answer },
      },
      result: { meeting: meeting.id, ...answer },
    };
  },
});
