import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { FileHash, Id, Text } from '../../kernel/values.ts';
import { minutesLifecycle } from '../machine.ts';
import { anybody } from '../minutes-observers.ts';
import { readerOf } from '../minutes-readers.ts';

/**
 * Says what is wrong or missing in a draft of minutes, of one's own or as it stands on a paper that is handed in. It must be
 * answered by a new draft before they are approved.
 */
export const observeMinutes = defineCommand({
  name: 'observe-minutes',
  input: z.strictObject({
    minutes: Id,
    text: Text,
    means: z.enum(['electronic', 'paper']).default('electronic'),
    /** Who wrote the paper, where they are on record as having been there. */
    person: Id.optional(),
    scan: FileHash.optional(),
  }),
  by: anybody,
  on: { lifecycle: minutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, acting, recordedAt, newId, seal } = context;
    const { minutes, text, means, scan = null } = input;
    const person = await readerOf(context);
    if (isRefused(person)) return person;
    const id = newId();
    await tx
      .insertInto('minutes_observation')
      .values({
        organization,
        process: process.id,
        id,
        minutes,
        text,
        ...{ observed_by: person, recorded_by: acting.id, means, scan },
        observed_at: recordedAt,
        ...seal('minutes_observation', id, { text, reply: null }),
      })
      .execute();
    return {
      event: { type: 'minutes-observed', payload: { minutes, observation: id } },
      result: { observation: id },
    };
  },
});
