import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { folioOf, reserveFolios } from '../folio-ranges.ts';
import { findMeeting } from '../meeting-row.ts';

/**
 * Sets folios aside for the cards that people write on at a meeting: each card that comes back is recorded under the folio
 * printed on it. A meeting has one series of folios; a second range goes on where the first ended.
 */
export const reserveFoliosCommand = defineCommand({
  name: 'reserve-folios',
  input: z.strictObject({ meeting: Id, count: z.int().min(1).max(2000) }),
  by: ['team', 'facilitator', 'territorial-servant', 'promoter'],
  about: ({ meeting }) => ({ subject: { kind: 'dialogue', id: meeting } }),
  course: 'always',
  async record(context) {
    const { meeting: id, count } = context.input;
    const meeting = await findMeeting(context, id);
    if (meeting === undefined) return notFound('meeting', id);
    const { state } = meeting;
    if (state === 'cancelled' || state === 'annulled')
      return notPossible('meeting-does-not-take-place', { state });
    const { range, series, first, last } = await reserveFolios(context, id, count);
    const told = { range, first: folioOf(series, first), last: folioOf(series, last) };
    return {
      event: { type: 'folios-reserved', payload: { meeting: id, ...told, count } },
      result: told,
    };
  },
});
