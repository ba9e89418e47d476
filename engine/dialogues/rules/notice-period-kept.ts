import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { NoticePeriodParams } from '../rule-params.ts';

/**
 * Every held meeting was called at least as long before it began as its kind asks, in business days, natural days or
 * hours. Neither the day of the call nor that of the meeting counts among the days. The notice was counted by the
 * calendar of the day on which it was given. What was declared late counts, and how often is shown.
 * Source: the laws and rules of procedure of each country (Peru, LOM 27972 art. 13: 5 business days; LPAG art. 194:
 * 3 days before a hearing); where none applies, the method says what it asks.
 */
export const noticePeriodKept = defineRule({
  name: 'notice-period-kept',
  version: 1,
  params: NoticePeriodParams,
  needs: ['noticeTooShort'],
  remedy: ['notify-meeting', 'reschedule-meeting', 'publish-notice'],
  takes: ({ notice }) => Object.values(notice).map((period) => ({ what: 'notice', period })),
  judge({ noticeTooShort: { held, declaredLate, tooShort, first } }, { notice }) {
    if (held === 0) return notApplicable('no-meeting-held');
    const found = { held, tooShort, declaredLate };
    return tooShort === 0 ? met(found) : notMet(found, { notice }, first);
  },
});
