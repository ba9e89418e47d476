import type { Tx } from '../database/unit-of-work.ts';

/** Whether an organization has this person or process on record; a person who was erased gets nothing new. */
export async function onRecord(
  tx: Tx,
  table: 'person' | 'process',
  organization: string,
  id: string,
): Promise<boolean> {
  const rows = await (table === 'person'
    ? tx
        .selectFrom('person')
        .select('id')
        .where('organization', '=', organization)
        .where('id', '=', id)
        .where('erased_at', 'is', null)
        .execute()
    : tx
        .selectFrom('process')
        .select('id')
        .where('organization', '=', organization)
        .where('id', '=', id)
        .execute());
  return rows.length > 0;
}
