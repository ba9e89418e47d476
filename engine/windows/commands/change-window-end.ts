import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant, Text } from '../../kernel/values.ts';
import { letProcessesNote } from '../let-processes-note.ts';
import { findWindow } from '../window.ts';
import { endHash } from '../window-hash.ts';
import { changeWindows } from '../window-lock.ts';

/**
 * Declares another end of a window: it ended early, or goes on. What was known before stays on record with its time;
 * deadlines are counted anew from what they were first.
 */
export const changeWindowEnd = defineOrganizationCommand({
  name: 'change-window-end',
  input: z.strictObject({ window: Id, endsAt: Instant, reason: Text }),
  by: ['administrator', 'team', 'secretary'],
  async record(context) {
    const { tx, organization, input, newId, recordedAt } = context;
    const { window: id, endsAt, reason } = input;
    const window = await findWindow(tx, organization, id);
    if (window === undefined) return notFound('window', id);
    if (endsAt < window.from_at) return invalid('endsAt', 'ends-before-it-starts');
    if (endsAt === window.ends_at) return notPossible('window-ends-then-already', { endsAt });
    await tx
      .insertInto('act_window_end')
      .values({ organization, id: newId(), act_window: id, ends_at: endsAt, reason, known_at: recordedAt })
      .execute();
    await tx
      .updateTable('act_window')
      .set({ ends_at: endsAt })
      .where('organization', '=', organization)
      .where('id', '=', id)
      .execute();
    // A millisecond later: a wait that is set again to its own instant would be the one just answered.
    const soon = new Date(Date.parse(recordedAt) + 1).toISOString();
    const processes = await letProcessesNote(context, soon, window);
    await changeWindows(tx, organization);
    return {
      event: {
        type: 'window-end-changed',
        payload: {
          ...{ window: id, before: window.ends_at, endsAt, processes },
          hash: endHash({ window: id, endsAt, reason }),
        },
      },
      result: { window: id, endsAt, processes },
    };
  },
});
