import { z } from 'zod';
import { elapsed } from '../../../calendar/elapsed.ts';
import { Evidence } from '../../../files/evidence.ts';
import { missingFiles } from '../../../files/missing-files.ts';
import { defineCommand } from '../../../kernel/command.ts';
import { notFound, notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { calendarOf } from '../../../workflow/calendar.ts';
import { scopeOf } from '../../scope.ts';
import { shareWith } from '../agenda.ts';
import { sessionLifecycle } from '../machine.ts';
import { restsOnLaw } from '../notice.ts';
import { sessionOf } from '../session-of.ts';
import { findSession } from '../session-row.ts';
import { writeSession } from '../write-session.ts';

/**
 * Shares documents after the call. Where the rules want them from the call on, or so long before the session, what
 * comes later is refused if a law says so, and marks the session otherwise.
 */
export const shareSessionDocuments = defineCommand({
  name: 'share-session-documents',
  input: z.strictObject({ session: Id, item: Id.optional(), documents: z.array(Evidence).min(1).max(20) }),
  by: ['secretary'],
  on: { lifecycle: sessionLifecycle, id: (input) => input.session },
  async record(context) {
    const { tx, organization, input, recordedAt, process } = context;
    const session = await sessionOf(context, input.session);
    const item = session.agenda.find(({ id }) => id === input.item);
    if (input.item !== undefined && item === undefined) return notFound('session-item', input.item);
    const missing = await missingFiles(tx, organization, 'documents', input.documents);
    if (missing !== undefined) return missing;
    const { rules } = session.procedure;
    const asked = rules.sessions.documents;
    const { starts_at } = (await findSession(scopeOf(context), session.id))!;
    const calendar = calendarOf(process.workflow.spec);
    const inTime =
      item?.offAgenda === true ||
      (asked !== 'from-the-call' &&
        elapsed(calendar, recordedAt, starts_at, asked.before.unit) >= asked.before.count);
    if (!inTime && restsOnLaw(rules, 'sessions.documents'))
      return notPossible('documents-come-with-the-call');
    const documents = await shareWith(context, session.id, item?.id ?? null, input.documents);
    if (!inTime) await writeSession(context, session.id, { documents_in_time: false });
    return {
      event: {
        type: 'session-documents-shared',
        payload: { session: session.id, item: item?.id ?? null, documents, inTime },
      },
      result: { documents, inTime },
    };
  },
});
