import { sql } from 'kysely';
import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { countHeld } from '../held-meetings.ts';
import type { MeetingKind } from '../meeting-kinds.ts';

export interface AssembliesNotTold {
  /** How many meetings of these kinds were held. */
  readonly held: number;
  readonly untold: number;
  readonly first: readonly { readonly meeting: string }[];
}

/** The held assemblies that followed another and were not told what became of its agreements. */
export const assembliesNotTold = defineFact({
  name: 'assembliesNotTold',
  async read(scope, { kinds }): Promise<AssembliesNotTold> {
    const asked = kinds as readonly MeetingKind[];
    const { tx, organization, process } = scope;
    const { rows } = await sql<{ meeting: string; found: string }>`
      select one.id as meeting, count(*) over () as found from meeting one
      where one.organization = ${organization} and one.process = ${process} and one.state = 'held'
        and one.kind in (${sql.join([...asked])}) and one.committee is null and one.working_table is null
        and exists (
          select 1 from meeting earlier
          where earlier.organization = one.organization and earlier.process = one.process
            and earlier.state = 'held' and earlier.kind = one.kind and earlier.committee is null
            and earlier.working_table is null and earlier.territory is not distinct from one.territory
            and earlier.held_from < one.held_from)
        and not exists (
          select 1 from assembly_return told
          where told.organization = one.organization and told.process = one.process and told.meeting = one.id)
      order by one.held_from limit ${exceptionsListed}`.execute(tx);
    return {
      held: await countHeld(scope, asked),
      untold: Number(rows[0]?.found ?? 0),
      first: rows.map(({ meeting }) => ({ meeting })),
    };
  },
});
