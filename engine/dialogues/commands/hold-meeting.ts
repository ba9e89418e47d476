import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Count, Id, Instant, Slug } from '../../kernel/values.ts';
import { meetingLifecycle } from '../machine.ts';

/** Declares that a meeting was held: its real hours, and who came, counted by group and never by name. */
export const holdMeeting = defineCommand({
  name: 'hold-meeting',
  input: z.strictObject({
    meeting: Id,
    from: Instant,
    to: Instant,
    attendance: z
      .array(z.strictObject({ group: Slug, count: Count }))
      .min(1)
      .max(100),
  }),
  by: ['team', 'facilitator'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  occurredAt: (input) => input.to,
  async record({ tx, organization, process, input }) {
    if (input.to <= input.from) return invalid('to', 'ends-before-it-starts');
    const { meeting, from, to, attendance } = input;
    await tx
      .updateTable('meeting')
      .set({ held_from: from, held_to: to, attendance })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', meeting)
      .execute();
    await tx
      .updateTable('segment')
      .set((row) => ({ heard_in: row('heard_in', '+', 1) }))
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', 'in', (query) =>
        query
          .selectFrom('meeting_segment')
          .select('segment')
          .where('organization', '=', organization)
          .where('process', '=', process.id)
          .where('meeting', '=', meeting),
      )
      .execute();
    return { event: { type: 'meeting-held', payload: { meeting, from, to, attendance } } };
  },
});
