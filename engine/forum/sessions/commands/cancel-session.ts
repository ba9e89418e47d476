import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { Id, Text } from '../../../kernel/values.ts';
import { announceSession } from '../../../notices/announce-session.ts';
import { scopeOf } from '../../scope.ts';
import { checkOut } from '../check-out.ts';
import { sessionLifecycle } from '../machine.ts';
import { findSession } from '../session-row.ts';
import { writeSession } from '../write-session.ts';

/** Cancels a session that was called and not opened, with its reason, which is public. It takes no number. */
export const cancelSession = defineCommand({
  name: 'cancel-session',
  input: z.strictObject({ session: Id, reason: Text }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { input, recordedAt, seal } = context;
    const { session, reason } = input;
    const row = (await findSession(scopeOf(context), session))!;
    const { place, link } = row;
    await checkOut(context, session, recordedAt);
    await writeSession(context, session, {
      reason,
      ...seal('forum_session', session, { place, link, reason }),
    });
    const startsAt = row.second_call_at ?? row.starts_at;
    await announceSession(context, 'session-cancelled', { session, startsAt });
    return { event: { type: 'session-cancelled', payload: { session } } };
  },
});
