import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { objectionLifecycle, resolutionLifecycle } from '../machine.ts';
import { scopeOf } from '../scope.ts';
import { seatsAt } from '../seats/seats-at.ts';
import { seatHeldBy } from '../sessions/session-of.ts';
import { readObjection } from './objections.ts';

/** Lets an objection go: withdrawn, or resolved by the answer or an amended proposal. Only the seat that raised it can. */
export const settleConsentObjection = defineCommand({
  name: 'settle-consent-objection',
  input: z.strictObject({ objection: Id, as: z.enum(['withdrawn', 'resolved']) }),
  by: ['forum-member'],
  on: { lifecycle: objectionLifecycle, id: (input) => input.objection },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt } = context;
    const objection = await readObjection(context, input.objection);
    const by = seatHeldBy(await seatsAt(scopeOf(context), recordedAt), acting.id);
    if (by?.seat.id !== objection.seat) return notPossible('not-the-objector', { seat: objection.seat });
    const refused = await context.step(resolutionLifecycle, objection.resolution, 'settle-consent-objection');
    if (refused !== undefined) return refused;
    await context.step(objectionLifecycle, objection.id, `settle-consent-objection.${input.as}`);
    await tx
      .updateTable('consent_objection')
      .set({ settled_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', objection.id)
      .execute();
    const { resolution, seat } = objection;
    const payload = { resolution, objection: objection.id, seat, as: input.as };
    return { event: { type: 'consent-objection-settled', payload } };
  },
});
