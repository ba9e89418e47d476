import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * Every institution outside the organization that a commitment counts on bound itself by an accord, no later
 * than the day before the commitment starts.
 * Source: report on La Libertad's plan (Peru, 2018 to 2020), whose executors were not part of it.
 */
export const ownerInstitutionInsidePlan = defineRule({
  name: 'owner-institution-inside-plan',
  version: 1,
  params: z.strictObject({}),
  needs: ['institutionAccords'],
  remedy: ['record-accord', 'amend-commitment'],
  judge({ institutionAccords }, _params, { calendar }) {
    if (institutionAccords.length === 0) return notApplicable('no-outside-institution');
    const missing = institutionAccords
      .filter(
        ({ signedAt, startsOn }) =>
          signedAt === null || (startsOn !== null && calendar.localDate(signedAt) >= startsOn),
      )
      .map(({ commitment, code, institution, startsOn, signedAt }) => ({
        commitment,
        code,
        institution,
        startsOn,
        signedAt,
      }));
    const found = {
      institutions: institutionAccords.length,
      bound: institutionAccords.length - missing.length,
    };
    return missing.length === 0 ? met(found) : notMet(found, { institutions: found.institutions }, missing);
  },
});
