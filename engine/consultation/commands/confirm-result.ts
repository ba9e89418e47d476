import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { consultationInHand, scopeOf } from '../consultation-row.ts';
import { consultationLifecycle } from '../machine.ts';

/** Makes a published result firm: its window is over and every objection is answered. */
export const confirmResult = defineCommand({
  name: 'confirm-result',
  input: z.strictObject({ consultation: Id }),
  by: ['clock', 'team', 'secretary'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  course: 'always',
  async record(context) {
    const { input, recordedAt, settle } = context;
    const { consultation } = input;
    const row = await consultationInHand(scopeOf(context, consultation));
    const { objections_until: until, outcome } = row;
    if (until === null || recordedAt <= until) return notPossible('objections-still-possible', { until });
    if (row.open_objections > 0)
      return notPossible('objections-not-answered', { objections: row.open_objections });
    if (row.annulling_objections > 0) return notPossible('objection-upheld-against-result');
    await settle('confirm-result', consultation);
    return { event: { type: 'result-confirmed', payload: { consultation, outcome } } };
  },
});
