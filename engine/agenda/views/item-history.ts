import { sql } from 'kysely';
import type { FactScope } from '../../gates/fact.ts';

/** How an item stood in a version of the agenda that was replaced. */
export interface EarlierItem {
  readonly agenda: string;
  /** The version's number. */
  readonly version: number;
  readonly item: string;
  readonly title: string;
  readonly state: string;
  readonly note: string | null;
  readonly followedAt: string | null;
}

/** What each item of an agenda was in the versions before it, the earliest first; items that began in it are left out. */
export async function historiesOf(
  { tx, organization, process }: FactScope,
  agenda: string,
): Promise<ReadonlyMap<string, readonly EarlierItem[]>> {
  const { rows } = await sql<EarlierItem & { of: string }>`
    with recursive earlier (of, id) as (
      select id, continues from agenda_item
      where organization = ${organization} and process = ${process} and agenda = ${agenda} and continues is not null
      union all
      select earlier.of, before.continues from earlier
      join agenda_item before on before.organization = ${organization} and before.process = ${process}
        and before.id = earlier.id
      where before.continues is not null)
    select earlier.of, item.agenda, version.number as version, item.id as item, item.title, item.state, item.note,
      item.followed_at as "followedAt"
    from earlier
    join agenda_item item on item.organization = ${organization} and item.process = ${process} and item.id = earlier.id
    join local_agenda version on version.organization = ${organization} and version.process = ${process}
      and version.id = item.agenda
    order by version.number`.execute(tx);
  const histories = new Map<string, EarlierItem[]>();
  for (const { of, ...earlier } of rows) histories.set(of, [...(histories.get(of) ?? []), earlier]);
  return histories;
}
