import { agreementsOfSession, openAgreementsBefore } from '../../dialogues/views/session-agreements.ts';
import type { ForumScope } from '../scope.ts';
import type { SessionRow } from '../sessions/session-row.ts';

/** The agreements of a session, by their number: what, who answers for it, and by when. */
export async function agreementsTold(scope: ForumScope, session: string) {
  const rows = await agreementsOfSession(scope, session);
  return rows.map(({ number, text, owner, due_on }) => ({ number, text, owner, dueOn: due_on }));
}

/** What the agreements of earlier sessions stood at when this one opened. */
export async function followUpTold(scope: ForumScope, session: SessionRow) {
  const rows = await openAgreementsBefore(scope, { id: session.id, openedAt: session.opened_at! });
  return rows.map(({ text, owner, due_on, number, session: of, state }) => ({
    ...{ session: of, number, text, owner, state },
    dueOn: due_on,
  }));
}
