import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notPossible } from '../../../kernel/refusals.ts';
import { Id, Slug } from '../../../kernel/values.ts';
import { sessionMinutesLifecycle } from '../machine.ts';
import { attendedBy, minutesOf } from '../minutes-of.ts';

/**
 * The word of a member who attended on the minutes as they now stand. The secretary records what is said in the room
 * where they are read.
 */
export const approveInWords = defineCommand({
  name: 'approve-in-words',
  input: z.strictObject({ minutes: Id, seat: Slug.optional(), approves: z.boolean() }),
  by: ['forum-member', 'secretary'],
  on: { lifecycle: sessionMinutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt } = context;
    const { minutes, session } = await minutesOf(context, input.minutes);
    const attended = await attendedBy(context, session);
    const own = attended.find(({ person }) => person === acting.id);
    const named = attended.find(({ seat }) => seat === input.seat);
    const who = acting.role === 'secretary' ? (named ?? own) : own;
    if (who === undefined)
      return acting.role === 'secretary' ? invalid('seat', 'say-which-seat') : notPossible('did-not-attend');
    const word = { person: who.person, approves: input.approves, given_at: recordedAt };
    const at = { organization, process: process.id, minutes: minutes.id, version: minutes.version };
    await tx
      .insertInto('session_minutes_word')
      .values({ ...at, seat: who.seat, ...word })
      .onConflict((conflict) =>
        conflict.columns(['organization', 'process', 'minutes', 'version', 'seat']).doUpdateSet(word),
      )
      .execute();
    const { version } = minutes;
    const said = { minutes: minutes.id, version, seat: who.seat, approves: input.approves };
    return { event: { type: 'minutes-approved-in-words', payload: said }, result: { seat: who.seat } };
  },
});
