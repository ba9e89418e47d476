import { attendeesOf } from '../../dialogues/views/attendees.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { DocumentRow } from '../document-row.ts';

/** Whom a draft waits for: those on record as having been at its meeting, and how many of them have said nothing of it yet. */
export async function waitedFor(
  scope: FactScope,
  { id, subject, content_hash }: Pick<DocumentRow, 'id' | 'subject' | 'content_hash'>,
): Promise<{ readonly asked: number; readonly silent: number }> {
  if (subject === null) return { asked: 0, silent: 0 };
  const [attendees, read] = await Promise.all([
    attendeesOf(scope, subject),
    scope.tx
      .selectFrom('document_reading')
      .select('person')
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('document', '=', id)
      .where('content_hash', '=', content_hash)
      .execute(),
  ]);
  const silent = attendees.filter(({ person }) => !read.some((one) => one.person === person));
  return { asked: attendees.length, silent: silent.length };
}
