import { sessionView } from '../../forum/views/session.ts';
import { sessionMinutesView } from '../../forum/views/session-minutes.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { commonOf } from '../common-data.ts';
import { SessionMinutes } from '../contracts/session-minutes.ts';
import { defineKind } from '../kind.ts';
import { sessionMinutesTold } from '../session-minutes-told.ts';
import { titleOfSession } from '../session-parts.ts';
import { subjectId } from '../subject-id.ts';

/**
 * The minutes of a session of the forum. They are approved and signed there: here they are entered as approved, or as
 * signed, and what is looked at before shows the draft. Ordinary and extraordinary sessions have series of their own.
 */
export const sessionMinutes = defineKind({
  kind: 'session-minutes',
  version: 1,
  contract: SessionMinutes,
  subject: 'session',
  prefix: 'ACTA-SO',
  approvedBy: 'its-own',
  signedBy: 'its-own',
  series: ({ session }) => (session.kind === 'ordinary' ? 'ACTA-SO' : 'ACTA-SE'),
  async collect(from, subject) {
    const { engine, organization, process, preview } = from;
    const at = { organization, process: process.id, session: subjectId(subject) };
    const session = await sessionView(engine, at);
    if (session === undefined) return notFound('session', subject ?? '');
    const view = await sessionMinutesView(engine, at);
    if (view === undefined) return notPossible('session-not-closed-yet', { state: session.state });
    if (view.approvedAt === null && !preview)
      return notPossible('session-minutes-not-approved-yet', { observeUntil: view.observeUntil });
    return {
      ...(await commonOf(from, titleOfSession(from, session.startsAt))),
      ...sessionMinutesTold(from, view),
    };
  },
});
