import type { Reaction } from '../kernel/reaction.ts';
import { scopeOf } from './document-row.ts';

/** The steps of a session's minutes after which the register says something else. */
const told = [
  'approve-session-minutes',
  'sign-session-minutes.all',
  'publish-session-minutes',
  'correct-session-minutes',
];

/** Has the clock bring the register along when the forum approves, signs, publishes or corrects the minutes of a session. */
export const whenMinutesMove: Reaction = {
  to: ['session-minutes'],
  async after(context, { steps }) {
    const moved = steps.filter(({ of, event = '' }) => of === 'session-minutes' && told.includes(event));
    const { tx, organization, process } = scopeOf(context);
    for (const { id, event = '' } of moved) {
      const { session, errata } = await tx
        .selectFrom('session_minutes')
        .select(['session', 'errata'])
        .where('organization', '=', organization)
        .where('process', '=', process)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      await context.wait({
        kind: 'session-minutes-in-register',
        // A wait of its own for each step: one that is set anew at the instant it was answered at would be taken for answered.
        subject: `${session} ${event} ${errata}`,
        dueAt: context.recordedAt,
        command: 'follow-document',
        input: { session },
        movesWithSuspension: false,
        atEnd: true,
      });
    }
  },
};
