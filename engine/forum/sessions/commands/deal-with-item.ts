import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { notFound, notPossible } from '../../../kernel/refusals.ts';
import { Id, Text } from '../../../kernel/values.ts';
import { sessionLifecycle } from '../machine.ts';
import { sessionOf } from '../session-of.ts';

/** Notes that a matter of the agenda was dealt with, and the main points of what was said, without names. */
export const dealWithItem = defineCommand({
  name: 'deal-with-item',
  input: z.strictObject({ session: Id, item: Id, note: Text.optional() }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { tx, organization, process, input, recordedAt, seal } = context;
    const session = await sessionOf(context, input.session);
    const item = session.agenda.find(({ id }) => id === input.item);
    if (item === undefined) return notFound('session-item', input.item);
    if (!item.admitted) return notPossible('item-not-admitted', { number: item.number });
    const note = input.note ?? null;
    await tx
      .updateTable('session_item')
      .set({ dealt_with_at: recordedAt, note, ...seal('session_item', item.id, { title: item.title, note }) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', item.id)
      .execute();
    return {
      event: {
        type: 'item-dealt-with',
        payload: { session: session.id, item: item.id, number: item.number },
      },
    };
  },
});
