import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';
import { RulesOfProcedure } from '../procedure/procedure.ts';
import { secondCallWindow } from '../sessions/second-call.ts';

/**
 * Every session that was opened on a second call was called within the time that its rules set, counted from the first.
 * Source: Peru, LPAG art. 110 (the next day); Mexican councils (three business days).
 */
export const secondCallLawful = defineRule({
  name: 'second-call-lawful',
  version: 1,
  params: z.strictObject({}),
  needs: ['heldSessions'],
  remedy: ['call-session'],
  judge({ heldSessions: { sessions } }, _params, { calendar }) {
    const second = sessions.filter(({ call }) => call === 2);
    if (second.length === 0) return notApplicable('no-second-call');
    const missing = second.flatMap(({ session, kind, number, startsAt, noQuorumAt, secondCallAt, rules }) => {
      const parsed = RulesOfProcedure.parse(rules);
      const window = secondCallWindow(calendar, parsed, startsAt, noQuorumAt ?? startsAt);
      const inTime =
        window !== undefined &&
        secondCallAt !== null &&
        window.earliest <= secondCallAt &&
        secondCallAt <= window.latest;
      return inTime ? [] : [{ session, kind, number, secondCallAt, latest: window?.latest ?? null }];
    });
    const found = { secondCalls: second.length, outOfTime: missing.length };
    return missing.length === 0 ? met(found) : notMet(found, {}, missing);
  },
});
