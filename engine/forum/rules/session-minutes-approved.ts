import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { Period } from '../../workflow/spec-values.ts';

/**
 * Every closed session of the forum has approved minutes, `within` that time after it where one is given, and published
 * ones where that is asked. They are complete by the way they are made: from what is on record.
 * Source: Peru, LPAG art. 113; Chile, Ley 18.695 art. 84; Mexico, LGTAIP art. 65 XLIV (published every three months).
 */
export const sessionMinutesApproved = defineRule({
  name: 'session-minutes-approved',
  version: 1,
  params: z.strictObject({ within: Period.optional(), published: z.boolean().default(false) }),
  needs: ['heldSessions'],
  remedy: ['approve-session-minutes', 'sign-session-minutes', 'publish-session-minutes'],
  judge({ heldSessions: { sessions } }, { within, published }, { calendar }) {
    const closed = sessions.filter(({ closedAt }) => closedAt !== null);
    if (closed.length === 0) return notApplicable('no-session-held');
    const missing = closed.flatMap((one) => {
      const { session, kind, number, minutesApprovedAt, minutesPublishedAt } = one;
      const until =
        within === undefined ? undefined : addPeriod(calendar, one.closedAt!, within, 'forward').dueAt;
      const approved = minutesApprovedAt !== null && (until === undefined || minutesApprovedAt <= until);
      if (approved && (!published || minutesPublishedAt !== null)) return [];
      return [{ session, kind, number, approvedAt: minutesApprovedAt, publishedAt: minutesPublishedAt }];
    });
    const found = { held: closed.length, without: missing.length };
    return missing.length === 0 ? met(found) : notMet(found, { published }, missing);
  },
});
