import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id, Instant } from '../../../kernel/values.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { scopeOf } from '../../scope.ts';
import { checkOut } from '../check-out.ts';
import { sessionLifecycle } from '../machine.ts';
import { quorumOfSession } from '../quorum.ts';
import { secondCallWindow } from '../second-call.ts';
import { sessionOf } from '../session-of.ts';
import { findSession } from '../session-row.ts';
import { writeSession } from '../write-session.ts';

/**
 * Declares, at or after the hour of the call, that a session has no quorum. It is computed: with enough people there
 * it is refused. Says when the second call may be, where the rules have one.
 */
export const declareNoQuorum = defineCommand({
  name: 'declare-no-quorum',
  input: z.strictObject({ session: Id, at: Instant.optional() }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  occurredAt: (input) => input.at,
  async record(context) {
    const { input, occurredAt, process } = context;
    const session = await sessionOf(context, input.session);
    const row = (await findSession(scopeOf(context), session.id))!;
    const startsAt = row.second_call_at ?? row.starts_at;
    if (occurredAt < startsAt) return notPossible('session-not-yet', { startsAt });
    const { rules } = session.procedure;
    const quorum = quorumOfSession(session.seats, session.present, rules, session.call);
    if (quorum.reached) return notPossible('quorum-is-there', { ...quorum });
    const came = await checkOut(context, session.id, occurredAt);
    await writeSession(context, session.id, { no_quorum_at: occurredAt, quorum });
    const again =
      session.call === 1
        ? secondCallWindow(calendarOf(process.workflow.spec), rules, row.starts_at, occurredAt)
        : undefined;
    const secondCall = again === undefined ? null : { earliest: again.earliest, latest: again.latest };
    return {
      event: {
        type: 'no-quorum-declared',
        payload: { session: session.id, at: occurredAt, quorum, came, secondCall },
      },
      result: { quorum, secondCall },
    };
  },
});
