import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../../kernel/refusals.ts';
import { Id, Slug } from '../../../kernel/values.ts';
import { scopeOf } from '../../scope.ts';
import { unanimity } from '../consents.ts';
import { sessionLifecycle } from '../machine.ts';
import { sessionOf } from '../session-of.ts';
import { findSession } from '../session-row.ts';

/**
 * A member's word on what needs everybody's: that the session is held without notice, or that a matter off the agenda
 * is dealt with. Present members give it themselves; the secretary records it of those in the room.
 */
export const agreeInSession = defineCommand({
  name: 'agree-in-session',
  input: z.strictObject({ session: Id, item: Id.optional(), seat: Slug.optional(), agrees: z.boolean() }),
  by: ['forum-member', 'secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, newId } = context;
    const session = await sessionOf(context, input.session);
    const row = await findSession(scopeOf(context), session.id);
    const item = session.agenda.find(({ id }) => id === input.item);
    if (input.item !== undefined && item === undefined) return notFound('session-item', input.item);
    const asked =
      item === undefined
        ? row!.without_notice && session.openedAt === null
        : item.offAgenda && !item.admitted;
    if (!asked) return notPossible('nothing-to-agree');
    const own = session.present.find(({ person }) => person === acting.id);
    const named = session.present.find(({ seat }) => seat === input.seat);
    const who = acting.role === 'secretary' ? named : own;
    if (who === undefined)
      return acting.role === 'secretary' && input.seat === undefined
        ? invalid('seat', 'say-which-seat')
        : notPossible('not-among-those-present');
    if (acting.role === 'secretary' && who.mode === 'remote')
      return notPossible('remote-speaks-for-itself', { seat: who.seat });
    const { seat, person, capacity } = who;
    const word = { person, capacity, agrees: input.agrees, given_at: recordedAt };
    const at = { organization, process: process.id };
    await tx
      .deleteFrom('session_consent')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('session', '=', session.id)
      .where('item', item === undefined ? 'is' : '=', item?.id ?? null)
      .where('seat', '=', seat)
      .execute();
    await tx
      .insertInto('session_consent')
      .values({ ...at, id: newId(), session: session.id, item: item?.id ?? null, seat, ...word })
      .execute();
    const stands = await unanimity(scopeOf(context), session, item?.id ?? null);
    const admitted = item !== undefined && stands.all;
    if (admitted) {
      await tx
        .updateTable('session_item')
        .set({ admitted_at: recordedAt })
        .where('organization', '=', organization)
        .where('process', '=', process.id)
        .where('id', '=', item.id)
        .execute();
    }
    return {
      event: {
        type: 'agreed-in-session',
        payload: {
          session: session.id,
          item: item?.id ?? null,
          seat,
          capacity,
          agrees: input.agrees,
          admitted,
        },
      },
      result: {
        seat,
        all: stands.all,
        absent: stands.absent,
        silent: stands.silent,
        against: stands.against,
      },
    };
  },
});
