import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Slug, Text } from '../../kernel/values.ts';

/** Takes a segment that was mapped by mistake off the stakeholder map, with its reason. One that was heard stays. */
export const withdrawSegment = defineCommand({
  name: 'withdraw-segment',
  input: z.strictObject({ segment: Slug, reason: Text }),
  by: ['team'],
  async record({ tx, organization, process, input, recordedAt, seal }) {
    const { segment, reason } = input;
    const found = await tx
      .selectFrom('segment')
      .select(['name', 'invited', 'heard_in'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', segment)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (found === undefined) return notFound('segment', segment);
    if (found.heard_in > 0) return notPossible('segment-was-heard', { segment, heardIn: found.heard_in });
    await tx
      .updateTable('segment')
      .set({
        withdrawn_at: recordedAt,
        withdrawal: reason,
        ...seal('segment', segment, { name: found.name, invited: found.invited, withdrawal: reason }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', segment)
      .execute();
    return { event: { type: 'segment-withdrawn', payload: { segment } } };
  },
});
