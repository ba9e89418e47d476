import { sessionView } from '../../forum/views/session.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { SessionAgenda } from '../contracts/session-agenda.ts';
import { defineKind } from '../kind.ts';
import { documentsOfSession, mattersOf, sessionSet, titleOfSession } from '../session-parts.ts';
import { subjectId } from '../subject-id.ts';

/** The agenda of a session of the forum, as it was called and added to in time. */
export const sessionAgenda = defineKind({
  kind: 'session-agenda',
  version: 1,
  contract: SessionAgenda,
  subject: 'session',
  prefix: 'ORDEN',
  approvedBy: 'its-own',
  async collect(from, subject) {
    const { engine, organization, process } = from;
    const at = { organization, process: process.id, session: subjectId(subject) };
    const session = await sessionView(engine, at);
    if (session === undefined) return notFound('session', subject ?? '');
    if (session.state === 'cancelled') return notPossible('session-was-cancelled', { session: session.id });
    return {
      ...(await commonOf(from, titleOfSession(from, session.startsAt))),
      session: sessionSet(session),
      items: mattersOf(session),
      documents: documentsOfSession(session),
    };
  },
});
