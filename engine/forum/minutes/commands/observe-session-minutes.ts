import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id, Text } from '../../../kernel/values.ts';
import { sessionMinutesLifecycle } from '../machine.ts';
import { attendedBy, minutesOf } from '../minutes-of.ts';

/** Says what is wrong or missing in drafted minutes: who attended, until the deadline that the rules set. */
export const observeSessionMinutes = defineCommand({
  name: 'observe-session-minutes',
  input: z.strictObject({ minutes: Id, text: Text }),
  by: ['forum-member', 'secretary'],
  on: { lifecycle: sessionMinutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, newId, seal } = context;
    const { minutes, session } = await minutesOf(context, input.minutes);
    const { text } = input;
    const own = (await attendedBy(context, session)).find(({ person }) => person === acting.id);
    if (own === undefined && acting.id !== session.secretary) return notPossible('did-not-attend');
    if (recordedAt > minutes.observe_until)
      return notPossible('observations-are-over', { observeUntil: minutes.observe_until });
    const id = newId();
    const seat = own?.seat ?? null;
    const values = { id, minutes: minutes.id, seat, observed_by: acting.id, text, observed_at: recordedAt };
    await tx
      .insertInto('session_minutes_observation')
      .values({
        ...{ organization, process: process.id, ...values, taken: null, reply: null, answered_at: null },
        ...seal('session_minutes_observation', id, { text, reply: null }),
      })
      .execute();
    return {
      event: { type: 'session-minutes-observed', payload: { minutes: minutes.id, observation: id, seat } },
      result: { observation: id },
    };
  },
});
