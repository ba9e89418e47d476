import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';
import { totals } from '../counters.ts';

export interface ProposalsNotDisposed {
  /** How many were written, those that were merged or split among them. */
  readonly total: number;
  readonly notDisposed: number;
  /** The first of those without an answer. */
  readonly first: readonly { readonly proposal: string; readonly number: number }[];
}

/** The proposals that are still drafts: neither answered, nor merged, nor split. */
export const proposalsNotDisposed = defineFact({
  name: 'proposalsNotDisposed',
  async read({ tx, organization, process }): Promise<ProposalsNotDisposed> {
    const [counted, first] = await Promise.all([
      readCounters({ tx, organization, process }, [totals.proposals, totals.proposalsNotDisposed]),
      tx
        .selectFrom('proposal')
        .select(['id as proposal', 'number'])
        .where('organization', '=', organization)
        .where('process', '=', process)
        .where('state', '=', 'drafted')
        .orderBy('number')
        .limit(exceptionsListed)
        .execute(),
    ]);
    return { total: counted[totals.proposals], notDisposed: counted[totals.proposalsNotDisposed], first };
  },
});
