import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { assessmentFields } from '../assessment-fields.ts';
import { recordAssessment } from '../record-assessment.ts';

/** The assessment of a commitment by those who carry it out. */
export const assessOwn = defineCommand({
  name: 'assess-own',
  input: z.strictObject(assessmentFields),
  by: ['team', 'responsible-institution'],
  about: ({ commitment }) => ({ subject: { kind: 'commitment', id: commitment } }),
  occurredAt: (input) => input.assessedAt,
  needs: { done: ['draft-commitment'] },
  record: (context) => recordAssessment(context, 'own'),
});
