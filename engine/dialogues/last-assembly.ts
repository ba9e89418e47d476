import type { FactScope } from '../gates/fact.ts';
import type { MeetingRow } from './meeting-row.ts';

/** The meetings of the same kind in the same place that belong to no committee and no table: one assembly follows another. */
export const assembliesOf = (
  { tx, organization, process }: FactScope,
  { kind, territory }: Pick<MeetingRow, 'kind' | 'territory'>,
) =>
  tx
    .selectFrom('meeting')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('kind', '=', kind)
    .where('committee', 'is', null)
    .where('working_table', 'is', null)
    .where('territory', 'is not distinct from', territory);

/** The assembly that was held last before another; nothing where it was the first. */
export async function lastAssembly(
  scope: FactScope,
  meeting: Pick<MeetingRow, 'kind' | 'territory' | 'held_from'>,
): Promise<string | undefined> {
  const last = await assembliesOf(scope, meeting)
    .select('id')
    .where('state', '=', 'held')
    .where('held_from', '<', meeting.held_from)
    .orderBy('held_from', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.id;
}
