import { sql } from 'kysely';
import type { FactScope } from '../../../engine/gates/fact.ts';

interface Proposal {
  readonly id: string;
  readonly state: string;
  readonly number: number;
  readonly mergedInto: string | null;
  readonly parts: readonly string[];
  readonly cites: number;
  readonly cited: number;
  readonly gathered: number;
  readonly answered: number;
}

/** Every proposal with its kept figures beside those that are counted anew from the rows. */
export async function proposalsCountedAgain({ tx, organization, process }: FactScope): Promise<Proposal[]> {
  const found = await sql<Proposal>`
    select id, state, number, merged_into as "mergedInto", cites, gathered,
      (select count(*)::int from proposal_citation as c
        where c.process = p.process and c.proposal = p.id) as cited,
      (select count(*)::int from contribution_disposition as d
        where d.process = p.process and d.proposal = p.id and d.replaced_at is null) as answered,
      coalesce((select jsonb_agg(o.proposal) from proposal_origin as o
        where o.process = p.process and o.origin = p.id and o.kind = 'split'), '[]') as parts
    from proposal as p where organization = ${organization} and process = ${process} order by number`.execute(
    tx,
  );
  return found.rows;
}

/** The totals of a process, counted anew from the rows. */
export async function totalsCountedAgain({ tx, organization, process }: FactScope) {
  const of = sql`organization = ${organization} and process = ${process}`;
  const found = await sql<Record<string, number>>`
    select
      (select count(*)::int from contribution where ${of}) as contributions,
      (select count(distinct contribution)::int from contribution_coding
        where ${of} and replaced_at is null) as "contributions-coded",
      (select count(*)::int from contribution_disposition
        where ${of} and replaced_at is null) as "contributions-disposed",
      (select count(*)::int from proposal where ${of}) as proposals,
      (select count(*)::int from proposal where ${of} and state = 'drafted') as "proposals-not-disposed"`.execute(
    tx,
  );
  const coded = await sql<{ name: string; value: number }>`
    select 'coded:' || role || ':' || theme as name, count(*)::int as value from contribution_coding
    where ${of} and replaced_at is null group by role, theme`.execute(tx);
  return { ...found.rows[0]!, ...Object.fromEntries(coded.rows.map(({ name, value }) => [name, value])) };
}

/** How many answers in force name a proposal that does not cite the contribution. */
export async function answersNotCited({ tx, organization, process }: FactScope): Promise<number> {
  const found = await sql<{ answers: number }>`
    select count(*)::int as answers from contribution_disposition as d
    where d.organization = ${organization} and d.process = ${process}
      and d.replaced_at is null and d.proposal is not null
      and not exists (select from proposal_citation as c where c.organization = d.organization
        and c.process = d.process and c.proposal = d.proposal and c.contribution = d.contribution)`.execute(
    tx,
  );
  return found.rows[0]!.answers;
}

const live = ['drafted', 'incorporated', 'partly-incorporated'];

/** The proposals that contributions went into and that lead to none that goes on: every way walked, one by one. */
export function leadingNowhere(proposals: readonly Proposal[]): number[] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const leads = (id: string, seen: readonly string[]): boolean => {
    if (seen.includes(id)) throw new Error(`Proposal ${id} leads back to itself.`);
    const { state, mergedInto, parts } = byId.get(id)!;
    if (live.includes(state)) return true;
    return [...(mergedInto === null ? [] : [mergedInto]), ...parts].some((next) =>
      leads(next, [...seen, id]),
    );
  };
  return proposals.filter(({ id, answered }) => answered > 0 && !leads(id, [])).map(({ number }) => number);
}
