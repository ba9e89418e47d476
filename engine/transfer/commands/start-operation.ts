import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { stepFields } from '../transfer-fields.ts';
import { writeStep } from '../write-step.ts';

/** Records the day from which an institution runs a practice itself. A corrected day takes the place of the earlier. */
export const startOperation = defineCommand({
  name: 'start-operation',
  input: z.strictObject(stepFields),
  by: ['team', 'responsible-institution'],
  needs: { done: ['record-transfer'] },
  record: (context) => writeStep(context, 'start'),
});
