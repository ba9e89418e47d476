import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { Period } from '../../calendar/period.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';

/**
 * Nothing says that the member acts contrary to process: the plan came in time after the end of the last, the assessor
 * said no to no requirement, and of the commitments that were reported on some moved.
 * Source: OGP, glossary, “Procedural review”: no plan within twelve months, minimum requirements not met, no progress
 * on any commitment.
 */
export const notContraryToProcess = defineRule({
  name: 'not-contrary-to-process',
  version: 1,
  params: z.strictObject({ planWithin: Period.default({ unit: 'months', count: 12 }) }),
  needs: ['membershipRecord'],
  remedy: ['submit-plan', 'assess-requirement', 'report-progress'],
  judge({ membershipRecord }, { planWithin }, { at, calendar }) {
    const { plan, previous, failed, reported, progressed } = membershipRecord;
    const missing: { reason: string; requirement?: string; dueOn?: string }[] = [];
    if (previous !== null) {
      const { dueOn } = addPeriod(calendar, calendar.startOfDay(previous.endsOn), planWithin, 'none');
      const submittedAt = plan?.submittedAt ?? null;
      const cameOn = calendar.localDate(submittedAt ?? at);
      if (cameOn > dueOn) missing.push({ reason: 'no-plan-in-time', dueOn });
    }
    for (const requirement of failed) missing.push({ reason: 'requirement-not-met', requirement });
    if (reported > 0 && progressed === 0) missing.push({ reason: 'no-progress-on-any' });
    const found = { previousEndsOn: previous?.endsOn ?? null, failed: failed.length, reported, progressed };
    return missing.length === 0 ? met(found) : notMet(found, { planWithin }, missing);
  },
});
