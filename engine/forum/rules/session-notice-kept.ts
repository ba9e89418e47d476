import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * Every held session was called as long before as its rules ask, by the jurisdiction's calendar; or without notice,
 * with everybody present and agreeing.
 * Source: Peru, LOM 27972 art. 13 (five business days) and LPAG art. 109.3; rules of councils in Mexico.
 */
export const sessionNoticeKept = defineRule({
  name: 'session-notice-kept',
  version: 1,
  params: z.strictObject({}),
  needs: ['heldSessions'],
  remedy: ['call-session'],
  judge({ heldSessions: { sessions } }) {
    if (sessions.length === 0) return notApplicable('no-session-held');
    const missing = sessions
      .filter(({ noticeShort, withoutNotice }) => noticeShort && !withoutNotice)
      .map(({ session, kind, number }) => ({ session, kind, number }));
    const found = { held: sessions.length, short: missing.length };
    return missing.length === 0 ? met(found) : notMet(found, {}, missing);
  },
});
