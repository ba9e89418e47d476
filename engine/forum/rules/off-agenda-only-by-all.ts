import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';

/**
 * What was not on the agenda was dealt with only where every member was present and agreed, each on record.
 * Source: Peru, LPAG art. 109.4 (TUO DS 004-2019-JUS).
 */
export const offAgendaOnlyByAll = defineRule({
  name: 'off-agenda-only-by-all',
  version: 1,
  params: z.strictObject({}),
  needs: ['offAgendaMatters'],
  remedy: ['call-session', 'agree-in-session'],
  judge({ offAgendaMatters: { admitted, notAdmitted, first } }) {
    const found = { admitted, notAdmitted };
    return notAdmitted === 0 ? met(found) : notMet(found, {}, first);
  },
});
