import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * Every agreement has an office or body that owns it and a day on which it is due. Cancelled ones are left out.
 * Source: the usual form of minutes (agreement, responsible, start, end), and Iztapalapa's follow-up from one session
 * to the next.
 */
export const agreementsHaveOwnerAndDue = defineRule({
  name: 'agreements-have-owner-and-due',
  version: 1,
  params: z.strictObject({}),
  needs: ['agreementsWithoutOwnerOrDue'],
  remedy: ['assign-agreement', 'cancel-agreement'],
  judge({ agreementsWithoutOwnerOrDue: { total, incomplete, first } }) {
    if (total === 0) return notApplicable('no-agreements');
    const found = { total, incomplete };
    return incomplete === 0 ? met(found) : notMet(found, { owner: true, dueOn: true }, first);
  },
});
