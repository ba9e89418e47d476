import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * At least `atLeast` of the named non-government sectors endorsed the plan, no later than it was submitted; or
 * so far, while it is not.
 * Source: OGP Local, guidance on the inception report: non-government stakeholders endorsed the plan before
 * submission.
 */
export const endorsedBeforeSubmission = defineRule({
  name: 'endorsed-before-submission',
  version: 1,
  params: z
    .strictObject({ sectors: z.array(z.string().min(1)).min(1), atLeast: z.int().positive().default(1) })
    .refine(({ sectors, atLeast }) => atLeast <= sectors.length, {
      path: ['atLeast'],
      message: 'Asks for more sectors than it names.',
    }),
  needs: ['planEndorsements', 'planSubmission'],
  remedy: ['endorse-plan', 'submit-plan', 'withdraw-submission'],
  judge({ planEndorsements, planSubmission }, { sectors, atLeast }) {
    if (planSubmission === undefined) return unknown('plan');
    const { submittedAt } = planSubmission;
    const asked = planEndorsements.filter(({ sector }) => sectors.includes(sector));
    const inTime = asked
      .filter(({ firstAt }) => submittedAt === null || firstAt <= submittedAt)
      .map(({ sector }) => sector);
    const late = asked.filter(({ sector }) => !inTime.includes(sector));
    const found = { inTime, submittedAt };
    if (inTime.length >= atLeast) return met(found);
    const missing = sectors
      .filter((sector) => !inTime.includes(sector))
      .map((sector) => ({ sector, endorsedAt: late.find((one) => one.sector === sector)?.firstAt }));
    return notMet(found, { sectors, atLeast, before: submittedAt }, missing);
  },
});
