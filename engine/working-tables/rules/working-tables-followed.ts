import { z } from 'zod';
import { isLongEnough, LeadPeriod, leadOf } from '../../calendar/lead.ts';
import { exceptionsListed } from '../../gates/fact.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * No open working table has gone longer than a time without a sitting.
 * Source: Iztapalapa, tables are followed "a través de un seguimiento puntual"; how often is the method's own choice.
 */
export const workingTablesFollowed = defineRule({
  name: 'working-tables-followed',
  version: 1,
  params: z.strictObject({ within: LeadPeriod }),
  needs: ['openWorkingTables'],
  remedy: ['hold-meeting', 'resolve-working-table', 'hand-on-working-table', 'close-working-table'],
  judge({ openWorkingTables: { tables, open, longest } }, { within }, { at, calendar }) {
    if (tables === 0) return notApplicable('no-working-table');
    const waiting = longest.filter(
      ({ since }) => since <= at && isLongEnough(leadOf(calendar, since, at), within),
    );
    const found = { tables, open, waiting: waiting.length };
    return waiting.length === 0 ? met(found) : notMet(found, { within }, waiting.slice(0, exceptionsListed));
  },
});
