import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid } from '../../../kernel/refusals.ts';
import { Id, Instant, Line, Text } from '../../../kernel/values.ts';
import { checkOut } from '../check-out.ts';
import { sessionLifecycle } from '../machine.ts';
import { sessionOf } from '../session-of.ts';

/**
 * Interrupts a session, saying why, and when and where it goes on (Peru, LPAG art. 110.3). Everybody is counted anew
 * when it does.
 */
export const suspendSession = defineCommand({
  name: 'suspend-session',
  input: z.strictObject({ session: Id, reason: Text, resumesAt: Instant, place: Line.optional() }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal } = context;
    const { reason, resumesAt, place = null } = input;
    if (resumesAt <= recordedAt) return invalid('resumesAt', 'session-in-the-past', { recordedAt });
    const session = await sessionOf(context, input.session);
    const id = newId();
    const came = await checkOut(context, session.id, recordedAt);
    const values = {
      id,
      session: session.id,
      reason,
      place,
      suspended_at: recordedAt,
      resumes_at: resumesAt,
    };
    await tx
      .insertInto('session_break')
      .values({
        ...{ organization, process: process.id, ...values, resumed_at: null },
        ...seal('session_break', id, { reason, place }),
      })
      .execute();
    return {
      event: { type: 'session-suspended', payload: { session: session.id, break: id, resumesAt, came } },
      result: { break: id },
    };
  },
});
