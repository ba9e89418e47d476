import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible } from '../../../kernel/refusals.ts';
import { Id, Line } from '../../../kernel/values.ts';
import { forumOrgan } from '../../procedure/in-force.ts';
import { rulesNow } from '../../procedure/rules-now.ts';
import { scopeOf } from '../../scope.ts';
import { seatsAt } from '../../seats/seats-at.ts';
import { requestStanding } from '../requests.ts';
import { refuseWithoutSeat, seatHeldBy } from '../session-of.ts';

/**
 * A member asks for an extraordinary session, or joins those who ask. When as many have asked as the rules say, any of
 * them may call it.
 */
export const requestSession = defineCommand({
  name: 'request-session',
  input: z
    .strictObject({ request: Id.optional(), matter: Line.optional() })
    .refine(({ request, matter }) => (request === undefined) !== (matter === undefined), {
      path: ['matter'],
      params: { reason: 'new-request-or-one-to-join' },
    }),
  by: ['forum-member'],
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, newId, seal } = context;
    const procedure = await rulesNow(context);
    if (isRefused(procedure)) return procedure;
    const { rules } = procedure;
    if (rules.sessions.calledByShare === undefined) return notPossible('members-do-not-call');
    const seats = await seatsAt(scopeOf(context), recordedAt);
    const held = seatHeldBy(seats, acting.id);
    if (held === undefined) return refuseWithoutSeat(context, acting.id);
    const at = { organization, process: process.id };
    const request = input.request ?? newId();
    if (input.matter !== undefined) {
      const { matter } = input;
      const values = {
        ...at,
        id: request,
        organ: forumOrgan,
        matter,
        session: null,
        requested_at: recordedAt,
      };
      await tx
        .insertInto('session_request')
        .values({ ...values, ...seal('session_request', request, { matter }) })
        .execute();
    }
    const before = await requestStanding(scopeOf(context), request, rules, seats);
    if (before === undefined) return notFound('session-request', request);
    if (before.session !== null) return notPossible('request-was-called', { session: before.session });
    if (before.asked.includes(held.seat.id))
      return invalid('request', 'seat-has-asked', { seat: held.seat.id });
    const { capacity } = held;
    const member = { request, seat: held.seat.id, person: acting.id, capacity, requested_at: recordedAt };
    await tx
      .insertInto('session_request_member')
      .values({ ...at, ...member })
      .onConflict((conflict) =>
        conflict
          .columns(['organization', 'process', 'request', 'seat'])
          .doUpdateSet({ person: acting.id, capacity, requested_at: recordedAt }),
      )
      .execute();
    const asked = before.asked.length + 1;
    const { needed } = before;
    return {
      event: { type: 'session-requested', payload: { request, seat: held.seat.id, capacity, asked, needed } },
      result: { request, asked, needed, enough: asked >= needed },
    };
  },
});
