import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Place } from './scope.ts';

/** Where a process belongs; nothing where the organization has no such process. */
export async function placeOf(tx: Tx, organization: string, process: string): Promise<Place | undefined> {
  const [row] = await readPlace(tx, [organization, process]);
  return row;
}

const readPlace = statement<Place>(`
  select id as process, programme, territory from process where organization = $1 and id = $2`);
