import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Count, LocalDate } from '../../kernel/values.ts';
import { peopleCounted, stepFields } from '../transfer-fields.ts';
import { writeStep } from '../write-step.ts';

/**
 * Reports how a practice was used from one day to another: how often people intervened and how many did, and of them how
 * many women and how many from rural places. Source: the indicators of La Libertad's commitment.
 */
export const reportOperation = defineCommand({
  name: 'report-operation',
  input: z.strictObject({
    ...stepFields,
    untilOn: LocalDate,
    interventions: Count,
    ...peopleCounted,
  }),
  by: ['team', 'responsible-institution'],
  needs: { done: ['start-operation'] },
  record: (context) => writeStep(context, 'operation'),
});
