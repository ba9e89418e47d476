import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { AgendaInput, putOnAgenda, refuseStrangeItem } from '../agenda.ts';
import { sessionLifecycle } from '../machine.ts';
import type { AgendaItem } from '../session-in-hand.ts';
import { refuseWithoutSeat, seatHeldBy, sessionOf } from '../session-of.ts';

/**
 * Proposes, in an open session, a matter that was not called. It is dealt with only where every member is present and
 * each agrees; until then it stands on the agenda without being admitted.
 */
export const proposeOffAgenda = defineCommand({
  name: 'propose-off-agenda',
  input: z.strictObject({ session: Id, item: AgendaInput }),
  by: ['forum-member', 'secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { input, acting } = context;
    const session = await sessionOf(context, input.session);
    const { sessions } = session.procedure.rules;
    if (sessions.offAgenda === 'never' || sessions[session.kind].onlyWhatIsCalled)
      return notPossible('only-what-was-called');
    if (acting.role === 'forum-member') {
      if (seatHeldBy(session.seats, acting.id) === undefined) return refuseWithoutSeat(context, acting.id);
      if (!session.present.some(({ person }) => person === acting.id))
        return notPossible('not-among-those-present');
    }
    const twice = session.agenda.find((one) => sameMatter(one, input.item));
    if (twice !== undefined) return notPossible('matter-is-on-the-agenda', { number: twice.number });
    const strange = await refuseStrangeItem(context, input.item, 'item.');
    if (strange !== undefined) return strange;
    const from = session.agenda.length + 1;
    const [proposed] = await putOnAgenda(context, session.id, [input.item], { added: 'off-agenda', from });
    return {
      event: { type: 'off-agenda-proposed', payload: { session: session.id, ...proposed } },
      result: { ...proposed },
    };
  },
});

const plain = (title: string): string => title.trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether a matter is one of the agenda: what was not admitted is not put to the members again and again. */
const sameMatter = (one: AgendaItem, { kind, title, resolution, minutes }: AgendaInput): boolean =>
  (resolution !== undefined && one.resolution === resolution) ||
  (minutes !== undefined && one.minutes === minutes) ||
  (one.kind === kind && plain(one.title) === plain(title));
