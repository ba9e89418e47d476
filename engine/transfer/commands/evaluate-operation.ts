import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Text } from '../../kernel/values.ts';
import { operationVerdicts, stepFields } from '../transfer-fields.ts';
import { writeStep } from '../write-step.ts';

/** Evaluates how a practice works where it was taken over, and why it is said. A later evaluation takes the place of the earlier. */
export const evaluateOperation = defineCommand({
  name: 'evaluate-operation',
  input: z.strictObject({ ...stepFields, verdict: z.enum(operationVerdicts), grounds: Text }),
  by: ['team', 'monitoring-body', 'responsible-institution'],
  needs: { done: ['start-operation'] },
  record: (context) => writeStep(context, 'evaluation'),
});
