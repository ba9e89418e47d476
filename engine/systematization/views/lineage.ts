import { sql } from 'kysely';
import type { FactScope } from '../../gates/fact.ts';

/** What became of a proposal: it was merged into another, or split into it, or another was written out of it. */
export interface LineageStep {
  readonly from: string;
  readonly to: string;
  /** `made-from`: the other was written out of it, though it was answered anew since. */
  readonly how: 'merged' | 'split' | 'made-from';
}

/** What became of these proposals, and of what they became, and so on. */
export function lineageAfter(scope: FactScope, proposals: readonly string[]): Promise<LineageStep[]> {
  return walk(scope, proposals, { known: sql`step.from_id`, found: sql`to_id` });
}

/** What these proposals were made of, and what that was made of, and so on. */
export function lineageBefore(scope: FactScope, proposals: readonly string[]): Promise<LineageStep[]> {
  return walk(scope, proposals, { known: sql`step.to_id`, found: sql`from_id` });
}

type Fragment = ReturnType<typeof sql>;

async function walk(
  { tx, organization, process }: FactScope,
  proposals: readonly string[],
  { known, found }: { known: Fragment; found: Fragment },
): Promise<LineageStep[]> {
  if (proposals.length === 0) return [];
  const steps = await sql<LineageStep>`
    with recursive step (from_id, to_id, how) as (
      select id, merged_into, 'merged' from proposal
      where organization = ${organization} and process = ${process} and merged_into is not null
      union
      select origin, proposal, case kind when 'split' then 'split' else 'made-from' end
      from proposal_origin as made where organization = ${organization} and process = ${process}
        and (kind = 'split' or not exists (
          select from proposal as old where old.organization = ${organization} and old.process = ${process}
            and old.id = made.origin and old.merged_into = made.proposal))
    ), reached (id) as (
      select id from proposal where organization = ${organization} and process = ${process}
        and id in (${sql.join(proposals)})
      union
      select step.${found} from reached join step on ${known} = reached.id
    )
    select distinct from_id as "from", to_id as "to", how from step
    where ${known} in (select id from reached)
    order by from_id, to_id`.execute(tx);
  return steps.rows;
}
