import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused, notFound, notPossible } from '../../kernel/refusals.ts';
import { FileHash, Id, Ordinal } from '../../kernel/values.ts';
import { anybody } from '../minutes-observers.ts';
import { minutesAwait, readerOf } from '../minutes-readers.ts';
import { findMinutes } from '../minutes-row.ts';

/** Says that one has read a draft of minutes and has nothing to observe. When all who were there have, nobody waits any longer. */
export const readMinutes = defineCommand({
  name: 'read-minutes',
  input: z.strictObject({
    minutes: Id,
    /** The version of the draft that was read. */
    version: Ordinal,
    means: z.enum(['electronic', 'paper']).default('electronic'),
    person: Id.optional(),
    scan: FileHash.optional(),
  }),
  by: anybody,
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt } = context;
    const { version, means, scan = null } = input;
    const minutes = await findMinutes(context, input.minutes);
    if (minutes === undefined) return notFound('minutes', input.minutes);
    if (minutes.state !== 'drafted' || minutes.version !== version)
      return notPossible('draft-is-another-now', { version: minutes.version, state: minutes.state });
    const person = await readerOf(context);
    if (isRefused(person)) return person;
    await tx
      .insertInto('minutes_reading')
      .values({
        ...{ organization, process: process.id, minutes: minutes.id, version, person, means, scan },
        ...{ recorded_by: acting.id, read_at: recordedAt },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { silent } = await minutesAwait(context, minutes);
    return {
      event: { type: 'minutes-read', payload: { minutes: minutes.id, version, means, scan, silent } },
      result: { minutes: minutes.id, silent },
    };
  },
});
