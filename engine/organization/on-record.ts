import type { Tx } from '../database/unit-of-work.ts';

/** Whether an organization has this person or process on record. */
export async function onRecord(
  tx: Tx,
  table: 'person' | 'process',
  organization: string,
  id: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom(table)
    .select('id')
    .where('organization', '=', organization)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
