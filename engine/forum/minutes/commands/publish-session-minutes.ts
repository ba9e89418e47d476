import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { Id } from '../../../kernel/values.ts';
import { sessionMinutesLifecycle } from '../machine.ts';
import { minutesOf } from '../minutes-of.ts';

/** Publishes signed minutes: from now on anybody finds them, and never before. */
export const publishSessionMinutes = defineCommand({
  name: 'publish-session-minutes',
  input: z.strictObject({ minutes: Id }),
  by: ['secretary'],
  on: { lifecycle: sessionMinutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, recordedAt, count } = context;
    const { minutes, session } = await minutesOf(context, input.minutes);
    await tx
      .updateTable('session_minutes')
      .set({ published_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', minutes.id)
      .execute();
    await count('session-minutes-published', 1);
    const inTime = minutes.publish_until === null || recordedAt <= minutes.publish_until;
    const { content_hash: contentHash } = minutes;
    return {
      event: {
        type: 'session-minutes-published',
        payload: { minutes: minutes.id, session: session.id, contentHash, inTime },
      },
      result: { minutes: minutes.id, inTime },
    };
  },
});
