import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { type DisseminationForm, disseminationForms, stepFields } from '../transfer-fields.ts';
import { writeStep } from '../write-step.ts';

const forms = Object.keys(disseminationForms) as [DisseminationForm, ...DisseminationForm[]];

/** Records how the people of a place were told of a practice. */
export const recordDissemination = defineCommand({
  name: 'record-dissemination',
  input: z.strictObject({ ...stepFields, form: z.enum(forms) }),
  by: ['team', 'responsible-institution'],
  record: (context) => writeStep(context, 'dissemination'),
});
