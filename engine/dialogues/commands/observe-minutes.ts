import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { minutesLifecycle } from '../machine.ts';

/** Says what is wrong or missing in a draft of minutes. It must be answered by a new draft before they are approved. */
export const observeMinutes = defineCommand({
  name: 'observe-minutes',
  input: z.strictObject({ minutes: Id, text: Text }),
  by: [
    'team',
    'facilitator',
    'secretary',
    'forum-member',
    'technical-unit',
    'responsible-institution',
    'monitoring-body',
    'observer',
    'point-of-contact',
    'civil-society-counterpart',
    'territorial-servant',
    'promoter',
    'liaison',
    'attesting-officer',
  ],
  on: { lifecycle: minutesLifecycle, id: (input) => input.minutes },
  async record({ tx, organization, process, input, acting, recordedAt, newId, seal }) {
    const { minutes, text } = input;
    const id = newId();
    await tx
      .insertInto('minutes_observation')
      .values({
        organization,
        process: process.id,
        id,
        minutes,
        text,
        observed_by: acting.id,
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
