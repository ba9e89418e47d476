import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * The minutes of every held meeting are signed in the register: somebody has signed, and everybody else who was asked has
 * too, or refused to with a reason. Approval alone is not enough. Source: Peru, LPAG art. 113; Chile, Ley 18.695 art. 84; where neither applies, the
 * method's own care.
 */
export const minutesSigned = defineRule({
  name: 'minutes-signed',
  version: 1,
  params: z.strictObject({}),
  needs: ['minutesNotSigned'],
  remedy: ['sign-document', 'draft-document'],
  judge({ minutesNotSigned: { held, notSigned, first } }) {
    if (held === 0) return notApplicable('no-meeting-held');
    const found = { held, signed: held - notSigned };
    return notSigned === 0 ? met(found) : notMet(found, {}, first);
  },
});
