import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id, Slug } from '../../../kernel/values.ts';
import { sessionLifecycle } from '../machine.ts';
import { quorumOfSession } from '../quorum.ts';
import { sessionOf } from '../session-of.ts';
import { writeSession } from '../write-session.ts';

/** Goes on with an interrupted session at the hour that was said, where there is a quorum again. */
export const resumeSession = defineCommand({
  name: 'resume-session',
  input: z.strictObject({ session: Id, presiding: Slug.optional() }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const session = await sessionOf(context, input.session);
    const last = await tx
      .selectFrom('session_break')
      .select(['id', 'resumes_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('session', '=', session.id)
      .where('resumed_at', 'is', null)
      .executeTakeFirstOrThrow();
    if (recordedAt < last.resumes_at) return notPossible('session-not-yet', { startsAt: last.resumes_at });
    const quorum = quorumOfSession(session.seats, session.present, session.procedure.rules, session.call);
    if (!quorum.reached) return notPossible('session-without-quorum', { ...quorum });
    const presiding = input.presiding ?? session.presiding;
    if (!session.present.some(({ seat }) => seat === presiding))
      return notPossible('presiding-not-present', { seat: presiding });
    await writeSession(context, session.id, { presiding });
    await tx
      .updateTable('session_break')
      .set({ resumed_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', last.id)
      .execute();
    return {
      event: { type: 'session-resumed', payload: { session: session.id, break: last.id, presiding, quorum } },
      result: { quorum },
    };
  },
});
