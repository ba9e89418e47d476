import { z } from 'zod';
import { isLongEnough, LeadPeriod, leadOf } from '../../calendar/lead.ts';
import { exceptionsListed } from '../../gates/fact.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * No urgent matter stands longer than a time without being seen to or taken to a table.
 * Source: Iztapalapa, "una respuesta más oportuna por parte de los gobiernos"; how soon is the method's own choice.
 */
export const urgentMattersAttended = defineRule({
  name: 'urgent-matters-attended',
  version: 1,
  params: z.strictObject({ within: LeadPeriod }),
  needs: ['standingUrgentMatters'],
  remedy: ['attend-matter', 'open-working-table', 'take-up-matter'],
  judge({ standingUrgentMatters: { reported, oldest } }, { within }, { at, calendar }) {
    if (reported === 0) return notApplicable('no-matter-reported');
    const late = oldest.filter(
      ({ reportedAt }) => reportedAt <= at && isLongEnough(leadOf(calendar, reportedAt, at), within),
    );
    const found = { reported, late: late.length };
    return late.length === 0 ? met(found) : notMet(found, { within }, late.slice(0, exceptionsListed));
  },
});
