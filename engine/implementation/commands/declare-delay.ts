import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, LocalDate, Text } from '../../kernel/values.ts';
import { fulfilmentLifecycle } from '../machine.ts';
import { milestoneOf } from '../progress-rows.ts';
import { reasonCodes } from '../reason-codes.ts';

/** Declares that a milestone will come later than promised, and why. It stays due on its day: moving that is an amendment. */
export const declareDelay = defineCommand({
  name: 'declare-delay',
  input: z.strictObject({
    commitment: Id,
    milestone: Id,
    expectedOn: LocalDate,
    reasonCode: z.enum(reasonCodes),
    reason: Text,
  }),
  by: ['team', 'responsible-institution', 'technical-unit'],
  on: { lifecycle: fulfilmentLifecycle, id: (input) => input.commitment },
  async record(context) {
    const { tx, organization, process, input, newId, seal, recordedAt } = context;
    const { commitment, milestone, expectedOn, reasonCode, reason } = input;
    const about = await milestoneOf(context, commitment, milestone);
    if (about === undefined) return notFound('milestone', milestone);
    if (about.due_on === null) return notPossible('milestone-without-a-day');
    if (expectedOn <= about.due_on)
      return invalid('expectedOn', 'not-later-than-due', { dueOn: about.due_on });
    const id = newId();
    await tx
      .insertInto('milestone_delay')
      .values({
        organization,
        process: process.id,
        id,
        commitment,
        milestone,
        due_on: about.due_on,
        expected_on: expectedOn,
        reason_code: reasonCode,
        reason,
        declared_at: recordedAt,
        ...seal('milestone_delay', id, { reason }),
      })
      .execute();
    const payload = { delay: id, commitment, milestone, dueOn: about.due_on, expectedOn, reasonCode };
    return { event: { type: 'delay-declared', payload }, result: { delay: id } };
  },
});
