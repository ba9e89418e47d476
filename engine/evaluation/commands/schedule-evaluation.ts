import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { LocalDate } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { evaluationLifecycle } from '../machine.ts';

/** Sets the day of the evaluation: before the plan ends, so that it is not left for later. */
export const scheduleEvaluation = defineCommand({
  name: 'schedule-evaluation',
  input: z.strictObject({ on: LocalDate }),
  by: ['team', 'secretary', 'monitoring-body'],
  async record({ tx, organization, process, input, newId, seal, begin, recordedAt }) {
    const { on } = input;
    if (on < calendarOf(process.workflow.spec).localDate(recordedAt)) return invalid('on', 'in-the-past');
    const before = await tx
      .selectFrom('evaluation')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .executeTakeFirst();
    if (before !== undefined) return notPossible('evaluation-already-scheduled', { evaluation: before.id });
    const id = newId();
    const texts = { presented_to: null, evidence: [] };
    await tx
      .insertInto('evaluation')
      .values({
        organization,
        process: process.id,
        id,
        state: begin(evaluationLifecycle, id),
        scheduled_for: on,
        scheduled_at: recordedAt,
        ...texts,
        ...seal('evaluation', id, texts),
      })
      .execute();
    return {
      event: { type: 'evaluation-scheduled', payload: { evaluation: id, on } },
      result: { evaluation: id },
    };
  },
});
