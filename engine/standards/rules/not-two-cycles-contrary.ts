import { z } from 'zod';
import { Period } from '../../calendar/period.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';
import { contraryToProcess, planWithinMonths } from '../contrary-to-process.ts';

/**
 * Not both this cycle and the one before it were contrary to process, which puts a member under procedural review. The
 * cycle before is that of the organization's last plan before this one; without one there is nothing to be consecutive.
 * Source: OGP, glossary, “Member” and “Procedural review”: two consecutive cycles.
 */
export const notTwoCyclesContrary = defineRule({
  name: 'not-two-cycles-contrary',
  version: 1,
  params: z.strictObject({ planWithin: Period.default(planWithinMonths) }),
  needs: ['membershipRecord', 'earlierMembership'],
  remedy: ['submit-plan', 'assess-requirement', 'report-progress'],
  judge({ membershipRecord, earlierMembership }, { planWithin }, moment) {
    const signsOf = (record: typeof membershipRecord) => contraryToProcess(record, planWithin, moment);
    const here = signsOf(membershipRecord);
    const before = earlierMembership === null ? [] : signsOf(earlierMembership);
    const found = {
      earlierProcess: membershipRecord.previous?.process ?? null,
      here: here.length,
      before: before.length,
    };
    if (here.length === 0 || before.length === 0) return met(found);
    const inCycle = (cycle: 'this' | 'last', signs: typeof here) =>
      signs.map(({ reason, ...more }) => ({ cycle, reason, ...more }));
    return notMet(found, { planWithin }, [...inCycle('last', before), ...inCycle('this', here)]);
  },
});
