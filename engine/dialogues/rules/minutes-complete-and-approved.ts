import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { MinutesParams } from '../rule-params.ts';

/**
 * Every held meeting has approved minutes, `within` that time after it where one is given. They are complete by the way
 * they are made: place, hours and attendance are the meeting's facts, and neither agenda nor proceedings can be empty.
 * Source: Peru, LPAG art. 113; Chile, Ley 18.695 art. 84; where neither applies, the method's own care.
 */
export const minutesCompleteAndApproved = defineRule({
  name: 'minutes-complete-and-approved',
  version: 1,
  params: MinutesParams,
  needs: ['minutesNotApproved'],
  remedy: ['draft-minutes', 'approve-minutes'],
  judge({ minutesNotApproved: { held, notApproved, first } }, { within }) {
    if (held === 0) return notApplicable('no-meeting-held');
    const found = { held, approved: held - notApproved };
    return notApproved === 0 ? met(found) : notMet(found, within === undefined ? {} : { within }, first);
  },
});
