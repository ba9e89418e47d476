import { z } from 'zod';
import { Period } from '../../calendar/period.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';
import { contraryToProcess, planWithinMonths } from '../contrary-to-process.ts';

/**
 * Nothing says that the member acts contrary to process: the plan came in time after the end of the last, the assessor
 * said no to no requirement, and of the commitments that were reported on some moved.
 * Source: OGP, glossary, “Procedural review”: no plan within twelve months, minimum requirements not met, no progress
 * on any commitment.
 */
export const notContraryToProcess = defineRule({
  name: 'not-contrary-to-process',
  version: 1,
  params: z.strictObject({ planWithin: Period.default(planWithinMonths) }),
  needs: ['membershipRecord'],
  remedy: ['submit-plan', 'assess-requirement', 'report-progress'],
  judge({ membershipRecord }, { planWithin }, { at, calendar }) {
    const { previous, failed, reported, progressed } = membershipRecord;
    const signs = contraryToProcess(membershipRecord, planWithin, { at, calendar });
    const found = { previousEndsOn: previous?.endsOn ?? null, failed: failed.length, reported, progressed };
    return signs.length === 0
      ? met(found)
      : notMet(
          found,
          { planWithin },
          signs.map(({ reason, ...more }) => ({ reason, ...more })),
        );
  },
});
