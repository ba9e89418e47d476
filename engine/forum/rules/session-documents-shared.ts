import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * Those called to every held session had its documents in the time of its rules, and there was at least one. A session
 * without notice, which everybody agreed to, is left out.
 * Source: Peru, LOM 27972 art. 14 (from the call on); OGP Local, tips for inception reports.
 */
export const sessionDocumentsShared = defineRule({
  name: 'session-documents-shared',
  version: 1,
  params: z.strictObject({}),
  needs: ['heldSessions'],
  remedy: ['call-session', 'share-session-documents'],
  judge({ heldSessions: { sessions } }) {
    const called = sessions.filter(({ withoutNotice }) => !withoutNotice);
    if (called.length === 0) return notApplicable('no-session-held');
    const missing = called
      .filter(({ documents, documentsInTime }) => documents === 0 || !documentsInTime)
      .map(({ session, kind, number, documents }) => ({ session, kind, number, documents }));
    const found = { held: called.length, without: missing.length };
    return missing.length === 0 ? met(found) : notMet(found, {}, missing);
  },
});
