import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notPossible } from '../../../kernel/refusals.ts';
import { Id, Instant, Slug } from '../../../kernel/values.ts';
import { checkOut } from '../check-out.ts';
import { sessionLifecycle } from '../machine.ts';
import { quorumOfSession } from '../quorum.ts';
import { sessionOf } from '../session-of.ts';

/** Puts on record that a seat is no longer present. What is decided from then on is counted without it. */
export const checkOutMember = defineCommand({
  name: 'check-out-member',
  input: z.strictObject({ session: Id, seat: Slug.optional(), at: Instant.optional() }),
  by: ['forum-member', 'secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  occurredAt: (input) => input.at,
  async record(context) {
    const { input, acting, occurredAt, recordedAt } = context;
    const session = await sessionOf(context, input.session, recordedAt);
    const own = session.present.find(({ person }) => person === acting.id)?.seat;
    const seat = acting.role === 'secretary' ? (input.seat ?? own) : own;
    if (seat === undefined)
      return acting.role === 'secretary'
        ? invalid('seat', 'say-which-seat')
        : notPossible('not-among-those-present');
    if (input.seat !== undefined && input.seat !== seat) return notPossible('not-your-seat', { seat });
    if (!session.present.some((one) => one.seat === seat)) return notPossible('seat-not-present', { seat });
    await checkOut(context, session.id, occurredAt, [seat]);
    const now = await sessionOf(context, session.id, recordedAt);
    const quorum = quorumOfSession(now.seats, now.present, now.procedure.rules, now.call);
    return {
      event: { type: 'member-checked-out', payload: { session: session.id, seat, at: occurredAt } },
      result: { seat, quorum },
    };
  },
});
