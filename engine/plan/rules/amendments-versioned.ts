import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * Every change to the submitted plan was approved by an act. That each has a reason, and that the old version
 * stays, is not asked here: a change without them is not recorded.
 * Source: OGP Local Handbook, section 3.2.1.3, modification of commitments.
 */
export const amendmentsVersioned = defineRule({
  name: 'amendments-versioned',
  version: 1,
  params: z.strictObject({}),
  needs: ['amendmentsWithoutAct'],
  remedy: ['ratify-amendment'],
  judge({ amendmentsWithoutAct: { total, ratified, first } }) {
    if (total === 0) return notApplicable('no-amendment');
    const found = { amendments: total, ratified };
    return first.length === 0 ? met(found) : notMet(found, { ratified: total }, first);
  },
});
