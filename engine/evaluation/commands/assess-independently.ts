import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { actsForAParty } from '../../people/acts-for-a-party.ts';
import { assessmentFields } from '../assessment-fields.ts';
import { recordAssessment } from '../record-assessment.ts';

/** The assessment of a commitment by the monitoring body. Whoever also acts for those who carry it out is refused. */
export const assessIndependently = defineCommand({
  name: 'assess-independently',
  input: z.strictObject(assessmentFields),
  by: ['monitoring-body'],
  about: ({ commitment }) => ({ subject: { kind: 'commitment', id: commitment } }),
  occurredAt: (input) => input.assessedAt,
  needs: { done: ['draft-commitment'] },
  async record(context) {
    const refused = await actsForAParty(context);
    return refused ?? recordAssessment(context, 'independent');
  },
});
