import type { Evidence } from '../files/evidence.ts';
import type { Context } from '../kernel/command.ts';

/** Shares documents of a meeting: from now on, and never before. */
export async function shareDocumentsOf(
  { tx, organization, process, recordedAt, newId, seal }: Context<unknown>,
  meeting: string,
  documents: readonly Evidence[],
): Promise<string[]> {
  if (documents.length === 0) return [];
  const rows = documents.map((source) => {
    const id = newId();
    return {
      organization,
      process: process.id,
      id,
      meeting,
      source,
      shared_at: recordedAt,
      ...seal('meeting_document', id, { source }),
    };
  });
  await tx.insertInto('meeting_document').values(rows).execute();
  return rows.map(({ id }) => id);
}
