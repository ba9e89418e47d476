import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, LocalDate } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { evaluationLifecycle } from '../machine.ts';

/** Sets another day for the evaluation. When a day was first set stays on record. */
export const rescheduleEvaluation = defineCommand({
  name: 'reschedule-evaluation',
  input: z.strictObject({ evaluation: Id, on: LocalDate }),
  by: ['team', 'secretary', 'monitoring-body'],
  on: { lifecycle: evaluationLifecycle, id: (input) => input.evaluation },
  async record({ tx, organization, process, input, recordedAt }) {
    const { evaluation, on } = input;
    if (on < calendarOf(process.workflow.spec).localDate(recordedAt)) return invalid('on', 'in-the-past');
    await tx
      .updateTable('evaluation')
      .set({ scheduled_for: on })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', evaluation)
      .execute();
    return { event: { type: 'evaluation-rescheduled', payload: { evaluation, on } } };
  },
});
