import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { HidingReason } from '../hidings.ts';
import { contributionLifecycle } from '../machine.ts';

/** Hides the words of a contribution, for a reason of a closed list and with an explanation. It is counted and stays. */
export const hideContribution = defineCommand({
  name: 'hide-contribution',
  input: z.strictObject({ contribution: Id, reason: HidingReason, explanation: Text }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: contributionLifecycle, id: (input) => input.contribution },
  async record({ tx, organization, process, input, acting, recordedAt, newId, seal, count }) {
    const { contribution, reason, explanation } = input;
    const id = newId();
    await tx
      .insertInto('hiding')
      .values({
        organization,
        process: process.id,
        id,
        contribution,
        reason,
        explanation,
        hidden_by: acting.id,
        hidden_at: recordedAt,
        ...seal('hiding', id, { explanation, appeal: null, answer: null }),
      })
      .execute();
    await count('contributions-hidden', 1);
    return {
      event: { type: 'contribution-hidden', payload: { contribution, hiding: id, reason } },
      result: { hiding: id },
    };
  },
});
