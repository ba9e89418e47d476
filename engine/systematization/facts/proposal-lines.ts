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
const noLongerLive = sql<boolean>`(gathered > 0 and state in ('excluded', 'merged', 'split'))`;

/** Starts from the few that contributions went into and that go on no longer, and follows what became of them. */
async function proposalsWithoutEnd(scope: FactScope): Promise<Numbered[]> {
  const { tx, organization, process } = scope;
  // All of them, for they are few: asked for one, the planner thinks it near at hand and looks through them all.
  const starts = await tx
    .selectFrom('proposal')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where(noLongerLive)
    .execute();
  // Mostly there is none, and then the walk is not asked for: planning it takes longer than all the rest.
  return starts.length === 0 ? [] : walkToTheEnd(scope);
}

/** Those of them from which no way leads to one that goes on. */
async function walkToTheEnd({ tx, organization, process }: FactScope): Promise<Numbered[]> {
  const at = sql`next.organization = ${organization} and next.process = ${process}`;
  const found = await sql<Numbered>`
    with recursive line (start, number, id, state, merged_into) as (
      select id, number, id, state, merged_into from proposal as next
      where ${at} and ${noLongerLive}
      union
      select line.start, line.number, next.id, next.state, next.merged_into
      from line cross join lateral (
        select id, state, merged_into from proposal as next where ${at} and next.id = line.merged_into
        union all
        select next.id, next.state, next.merged_into from proposal_origin as made
          join proposal as next on ${at} and next.id = made.proposal
        where made.organization = ${organization} and made.process = ${process}
          and made.origin = line.id and made.kind = 'split'
      ) as next
    )
    select start as proposal, number from line
    group by start, number
    having not bool_or(state in (${live}))
    order by number
    limit ${exceptionsListed}`.execute(tx);
  return found.rows;
}
