import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { latestHiding } from '../hidings.ts';
import { contributionLifecycle } from '../machine.ts';

/** Asks that hidden words be shown again. Anybody may ask, once for each hiding. */
export const appealHiding = defineCommand({
  name: 'appeal-hiding',
  input: z.strictObject({ contribution: Id, grounds: Text }),
  by: ['public'],
  on: { lifecycle: contributionLifecycle, id: (input) => input.contribution },
  async record(context) {
    const { tx, organization, process, input, recordedAt, seal, count } = context;
    const { id, explanation } = await latestHiding(context, input.contribution);
    await tx
      .updateTable('hiding')
      .set({
        appeal: input.grounds,
        appealed_at: recordedAt,
        ...seal('hiding', id, { explanation, appeal: input.grounds, answer: null }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    await count('hiding-appeals', 1);
    return {
      event: { type: 'hiding-appealed', payload: { contribution: input.contribution, hiding: id } },
    };
  },
});
