import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { Id, Text } from '../../../kernel/values.ts';
import { sessionMinutesLifecycle } from '../machine.ts';
import { minutesOf } from '../minutes-of.ts';

/** Adds an erratum to approved minutes. What was approved stays as it is, with its hash; both are shown. */
export const correctSessionMinutes = defineCommand({
  name: 'correct-session-minutes',
  input: z.strictObject({ minutes: Id, says: Text, shouldSay: Text, reason: Text }),
  by: ['secretary'],
  on: { lifecycle: sessionMinutesLifecycle, id: (input) => input.minutes },
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal } = context;
    const { minutes } = await minutesOf(context, input.minutes);
    const { says, shouldSay, reason } = input;
    const id = newId();
    const number = minutes.errata + 1;
    const texts = { says, should_say: shouldSay, reason };
    await tx
      .insertInto('session_minutes_erratum')
      .values({
        ...{
          organization,
          process: process.id,
          id,
          minutes: minutes.id,
          number,
          ...texts,
          added_at: recordedAt,
        },
        ...seal('session_minutes_erratum', id, texts),
      })
      .execute();
    await tx
      .updateTable('session_minutes')
      .set({ errata: number })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', minutes.id)
      .execute();
    return {
      event: { type: 'session-minutes-corrected', payload: { minutes: minutes.id, erratum: id, number } },
      result: { erratum: id, number },
    };
  },
});
