import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { needsRoll } from '../charter.ts';
import { consultationInHand, scopeOf } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';

/** Records that a consultation is open. It opened by the clock, and ballots were taken from that instant on. */
export const openConsultation = defineCommand({
  name: 'open-consultation',
  input: z.strictObject({ consultation: Id }),
  by: ['clock', 'team', 'secretary'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { input, recordedAt, settle } = context;
    const { consultation } = input;
    const { charter, roll_size: roll } = await consultationInHand(scopeOf(context, consultation));
    const { opensAt, closesAt } = charter;
    if (recordedAt < opensAt) return notPossible('voting-not-open-yet', { opensAt });
    if (needsRoll(charter) && roll === 0) return notPossible('roll-not-imported');
    await settle('open-consultation', consultation);
    return { event: { type: 'consultation-opened', payload: { consultation, opensAt, closesAt, roll } } };
  },
});
