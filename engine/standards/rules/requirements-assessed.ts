import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { standardFor } from '../sets/index.ts';

/**
 * The monitoring body answered every requirement of the standard that judges the plan; with `minimumMet` none of the
 * minimum ones with no. Source: OGP Local Handbook, section 3.5.1: each requirement with yes or no, an explanation and
 * evidence.
 */
export const requirementsAssessed = defineRule({
  name: 'requirements-assessed',
  version: 1,
  params: z.strictObject({
    programme: z.enum(['ogp']).default('ogp'),
    membership: z.enum(['national', 'local']),
    minimumMet: z.boolean().default(false),
  }),
  needs: ['planSubmission', 'requirementAnswers'],
  remedy: ['assess-requirement'],
  judge({ planSubmission, requirementAnswers }, { programme, membership, minimumMet }) {
    if (planSubmission === undefined) return unknown('plan');
    const standard = standardFor({ programme, membership }, planSubmission.startsOn);
    if (standard === undefined) return unknown('standard');
    const answers = new Map(
      requirementAnswers
        .filter((one) => one.standard === standard.id)
        .map(({ requirement, answer }) => [requirement, answer]),
    );
    const missing = standard.requirements
      .filter(({ id, kind }) => {
        const answer = answers.get(id);
        return answer === undefined || (minimumMet && kind === 'minimum' && answer === 'no');
      })
      .map(({ id }) => ({ requirement: id, answer: answers.get(id) }));
    const found = { standard: standard.id, assessed: answers.size, of: standard.requirements.length };
    return missing.length === 0 ? met(found) : notMet(found, { minimumMet }, missing);
  },
});
