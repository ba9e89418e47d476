import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * Every session that the forum opened had the quorum of its own rules, computed from who was there.
 * Source: Chile, Ley 18.695 art. 86; Peru, LOM 27972 art. 16 and LPAG art. 110.
 */
export const quorumReached = defineRule({
  name: 'quorum-reached',
  version: 1,
  params: z.strictObject({}),
  needs: ['heldSessions'],
  remedy: ['call-session'],
  judge({ heldSessions: { sessions } }) {
    if (sessions.length === 0) return notApplicable('no-session-held');
    const without = sessions.filter(({ quorum }) => quorum?.reached !== true);
    const secondCall = sessions.filter(({ call }) => call === 2).length;
    const found = { held: sessions.length, secondCall, without: without.length };
    if (without.length === 0) return met(found);
    const missing = without.map(({ session, kind, number, quorum }) => ({
      ...{ session, kind, number },
      present: quorum?.present ?? null,
      needed: quorum?.needed ?? null,
    }));
    return notMet(found, {}, missing);
  },
});
