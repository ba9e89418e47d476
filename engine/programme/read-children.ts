import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import { stateFrom } from '../kernel/process-row.ts';
import { counted } from './counted.ts';

interface OfProgramme {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/** Children that stand alike in one place: how many there are. */
export interface ChildrenAlike {
  readonly territory: string | null;
  readonly workflow: string;
  readonly version: number;
  readonly hash: string;
  readonly state: Json;
  readonly children: number;
}

/** The children of a programme by where they are and how they stand, in one read over its index. */
export async function readChildren({ tx, organization, process }: OfProgramme): Promise<ChildrenAlike[]> {
  const { rows } = await sql<Omit<ChildrenAlike, 'state'> & { state: object }>`
    select territory, workflow, workflow_version as version, workflow_hash as hash, state,
      cast(count(*) as int) as children
    from process where organization = ${organization} and programme = ${process}
    group by territory, workflow, workflow_version, workflow_hash, state`.execute(tx);
  return rows.map((row) => ({ ...row, state: stateFrom(row.state) }));
}

/** A total of the children in one place. */
export interface PlaceTotal {
  readonly territory: string | null;
  readonly name: string;
  readonly value: number;
}

/** What the children's own totals add up to, place by place. */
export async function readTotals({ tx, organization, process }: OfProgramme): Promise<PlaceTotal[]> {
  const { rows } = await sql<PlaceTotal>`
    select child.territory, counter.name, cast(sum(counter.value) as int) as value
    from process child join counter on counter.organization = child.organization and counter.process = child.id
    where child.organization = ${organization} and child.programme = ${process}
      and counter.name in (${sql.join(counted)})
    group by child.territory, counter.name`.execute(tx);
  return rows;
}
