import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notPossible } from '../../../kernel/refusals.ts';
import { Id, Instant } from '../../../kernel/values.ts';
import { announceSession } from '../../../notices/announce-session.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { scopeOf } from '../../scope.ts';
import { sessionLifecycle } from '../machine.ts';
import { secondCallWindow } from '../second-call.ts';
import { sessionOf } from '../session-of.ts';
import { findSession } from '../session-row.ts';
import { writeSession } from '../write-session.ts';

/** Calls a session that had no quorum a second time, within the time that the rules set and with their quorum for it. */
export const callSessionAgain = defineCommand({
  name: 'call-session-again',
  input: z.strictObject({ session: Id, startsAt: Instant }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { input, recordedAt, process } = context;
    const { startsAt } = input;
    const session = await sessionOf(context, input.session);
    const row = (await findSession(scopeOf(context), session.id))!;
    const calendar = calendarOf(process.workflow.spec);
    const window = secondCallWindow(calendar, session.procedure.rules, row.starts_at, row.no_quorum_at!);
    if (window === undefined) return notPossible('rules-have-no-second-call');
    const { earliest, latest } = window;
    if (startsAt < earliest) return invalid('startsAt', 'second-call-too-early', { earliest, latest });
    if (startsAt > latest) return invalid('startsAt', 'second-call-too-late', { earliest, latest });
    if (startsAt < recordedAt) return invalid('startsAt', 'session-in-the-past', { recordedAt });
    await writeSession(context, session.id, { call: 2, second_call_at: startsAt });
    await announceSession(context, 'session-called-again', { session: session.id, startsAt });
    return {
      event: { type: 'session-called-again', payload: { session: session.id, startsAt, earliest, latest } },
      result: { session: session.id, call: 2, startsAt },
    };
  },
});
