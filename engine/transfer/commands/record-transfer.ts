import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { practicesHere } from '../practices-here.ts';
import { peopleCounted, stepFields, transferForms } from '../transfer-fields.ts';
import { writeStep } from '../write-step.ts';

/** Records an act by which a practice was handed on, in one of the ways that its description names. */
export const recordTransfer = defineCommand({
  name: 'record-transfer',
  input: z.strictObject({ ...stepFields, form: z.enum(transferForms), ...peopleCounted }),
  by: ['team', 'technical-unit', 'responsible-institution'],
  needs: { done: ['sign-transfer-accord'] },
  async record(context) {
    const { tx, organization, process, input } = context;
    const described = await practicesHere({ tx, organization, process: process.id });
    const forms = described.find(({ code }) => code === input.practice)?.forms;
    if (forms !== undefined && !forms.includes(input.form))
      return invalid('form', 'not-a-way-of-this-practice', { forms: [...forms] });
    return writeStep(context, 'transfer');
  },
});
