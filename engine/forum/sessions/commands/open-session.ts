import { z } from 'zod';
import { type Context, defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../../../kernel/refusals.ts';
import { Id, Instant, Slug } from '../../../kernel/values.ts';
import { scopeOf } from '../../scope.ts';
import { refuseUnlessAllAgree } from '../consents.ts';
import { sessionLifecycle } from '../machine.ts';
import { nextNumber } from '../numbering.ts';
import { quorumOfSession } from '../quorum.ts';
import type { SessionInHand } from '../session-in-hand.ts';
import { sessionOf } from '../session-of.ts';
import { findSession } from '../session-row.ts';
import { writeSession } from '../write-session.ts';

/**
 * Opens a session when its hour has come and enough are there: the quorum is computed from the attendance and never
 * declared. The session takes the next number of its kind here, so that one that was not held takes none.
 */
export const openSession = defineCommand({
  name: 'open-session',
  input: z.strictObject({
    session: Id,
    /** The seat that presides; left out, the one that does by its office. */
    presiding: Slug.optional(),
    at: Instant.optional(),
  }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  occurredAt: (input) => input.at,
  async record(context) {
    const { input, occurredAt, count } = context;
    const session = await sessionOf(context, input.session);
    const row = (await findSession(scopeOf(context), session.id))!;
    const startsAt = row.second_call_at ?? row.starts_at;
    if (occurredAt < startsAt) return notPossible('session-not-yet', { startsAt });
    const quorum = quorumOfSession(session.seats, session.present, session.procedure.rules, session.call);
    if (!quorum.reached) return notPossible('session-without-quorum', { ...quorum });
    if (row.without_notice) {
      const refused = await refuseUnlessAllAgree(context, session, null);
      if (refused !== undefined) return refused;
    }
    const presiding = presidingSeat(context, session);
    if (isRefused(presiding)) return presiding;
    const number = await nextNumber(scopeOf(context), session);
    await writeSession(context, session.id, { number, opened_at: occurredAt, presiding, quorum });
    await count(`sessions-${session.kind}`, 1);
    const opened = { session: session.id, kind: session.kind, number, presiding, at: occurredAt, quorum };
    return { event: { type: 'session-opened', payload: opened }, result: { number, presiding, quorum } };
  },
});

/** The seat that presides: named and present, or the one that does by its office and is there. */
function presidingSeat(
  { input }: Context<{ presiding?: string | undefined }>,
  { present, seats }: SessionInHand,
): string | Refused {
  const byOffice = seats.find(({ presides }) => presides)?.id;
  const seat = input.presiding ?? byOffice;
  if (seat === undefined) return invalid('presiding', 'say-who-presides');
  if (!present.some((one) => one.seat === seat))
    return invalid('presiding', 'presiding-not-present', { seat });
  return seat;
}
