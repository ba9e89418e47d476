import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid } from '../../../kernel/refusals.ts';
import { Id, Slug } from '../../../kernel/values.ts';
import { sessionLifecycle } from '../machine.ts';
import { sessionOf } from '../session-of.ts';
import { writeSession } from '../write-session.ts';

/** Says which present seat presides from now on, when the one that did leaves. */
export const namePresidingSeat = defineCommand({
  name: 'name-presiding-seat',
  input: z.strictObject({ session: Id, seat: Slug }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { seat } = context.input;
    const session = await sessionOf(context, context.input.session);
    if (!session.present.some((one) => one.seat === seat))
      return invalid('seat', 'presiding-not-present', { seat });
    await writeSession(context, session.id, { presiding: seat });
    return {
      event: {
        type: 'presiding-seat-named',
        payload: { session: session.id, seat, before: session.presiding },
      },
    };
  },
});
