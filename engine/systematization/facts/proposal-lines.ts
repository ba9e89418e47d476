import { sql } from 'kysely';
import { defineFact, exceptionsListed, type FactScope } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';
import { totals } from '../counters.ts';
import { liveStates } from '../outcomes.ts';

interface Numbered {
  readonly proposal: string;
  readonly number: number;
}

export interface ProposalLines {
  /** How many proposals were written. */
  readonly proposals: number;
  /** How many contributions were answered. */
  readonly answered: number;
  /** The first proposals that go on and cite no contribution. */
  readonly withoutSource: readonly Numbered[];
  /** The first proposals that contributions were said to have gone into, and that lead to none that goes on. */
  readonly withoutEnd: readonly Numbered[];
}

/**
 * Where the line between contributions and proposals is broken. Forwards: a contribution went into a proposal
 * that was left out since, or that was merged or split into such alone. Backwards: a proposal rests on nothing
 * that was said.
 */
export const proposalLines = defineFact({
  name: 'proposalLines',
  async read(scope): Promise<ProposalLines> {
    const [counted, withoutSource, withoutEnd] = await Promise.all([
      readCounters(scope, [totals.proposals, totals.disposed]),
      proposalsWithoutSource(scope),
      proposalsWithoutEnd(scope),
    ]);
    const answered = counted[totals.disposed];
    return { proposals: counted[totals.proposals], answered, withoutSource, withoutEnd };
  },
});

// The conditions of partial indexes are written as literals: from a parameter the planner cannot tell that they hold.
function proposalsWithoutSource({ tx, organization, process }: FactScope): Promise<Numbered[]> {
  return tx
    .selectFrom('proposal')
    .select(['id as proposal', 'number'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('cites', '=', sql.lit(0))
    .where('state', 'in', liveStates.map(sql.lit))
    .orderBy('number')
    .limit(exceptionsListed)
    .execute();
}

const live = sql.join(liveStates.map(sql.lit));

/** Starts from the few that contributions went into and that go on no longer, and follows what became of them. */
async function proposalsWithoutEnd({ tx, organization, process }: FactScope): Promise<Numbered[]> {
  const found = await sql<Numbered>`
    with recursive line (start, id) as (
      select id, id from proposal
      where organization = ${organization} and process = ${process}
        and gathered > 0 and state in ('excluded', 'merged', 'split')
      union
      select line.start, next.id from line cross join lateral (
        select merged_into as id from proposal
        where organization = ${organization} and process = ${process} and proposal.id = line.id
          and merged_into is not null
        union all
        select proposal from proposal_origin
        where organization = ${organization} and process = ${process} and origin = line.id and kind = 'split'
      ) as next
    )
    select first.id as proposal, first.number from line
      join proposal as reached on reached.organization = ${organization}
        and reached.process = ${process} and reached.id = line.id
      join proposal as first on first.organization = ${organization}
        and first.process = ${process} and first.id = line.start
    group by first.id, first.number
    having not bool_or(reached.state in (${live}))
    order by first.number
    limit ${exceptionsListed}`.execute(tx);
  return found.rows;
}
