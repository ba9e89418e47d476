import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notPossible } from '../../../kernel/refusals.ts';
import { Id, Instant } from '../../../kernel/values.ts';
import { openVotes } from '../../decisions/open-votes.ts';
import { draftMinutesOf } from '../../minutes/draft.ts';
import { checkOut } from '../check-out.ts';
import { sessionLifecycle } from '../machine.ts';
import { sessionOf } from '../session-of.ts';
import { writeSession } from '../write-session.ts';

/** Closes a session. Its minutes are written at once from what is on record, and put up for observation. */
export const closeSession = defineCommand({
  name: 'close-session',
  input: z.strictObject({ session: Id, at: Instant.optional() }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  occurredAt: (input) => input.at,
  async record(context) {
    const { input, occurredAt, count } = context;
    const session = await sessionOf(context, input.session);
    const { openedAt, kind, number } = session;
    if (openedAt === null || occurredAt < openedAt) return invalid('at', 'before-the-opening', { openedAt });
    const open = await openVotes(context, session.id);
    if (open.length > 0) return notPossible('votes-are-open', { resolutions: open });
    const present = session.present.map(({ seat }) => seat);
    await checkOut(context, session.id, occurredAt);
    await writeSession(context, session.id, { closed_at: occurredAt });
    await count('sessions-closed', 1);
    const drafted = await draftMinutesOf(context, session.id);
    return {
      event: {
        type: 'session-closed',
        payload: { session: session.id, kind, number, at: occurredAt, present, ...drafted },
      },
      result: { ...drafted },
    };
  },
});
