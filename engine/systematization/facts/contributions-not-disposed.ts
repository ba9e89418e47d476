import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';
import { totals } from '../counters.ts';

export interface ContributionsNotDisposed {
  readonly total: number;
  readonly disposed: number;
  /** The first of those without an answer. */
  readonly first: readonly { readonly contribution: string; readonly folio: string | null }[];
}

/** The contributions that nobody has answered, hidden ones among them. */
export const contributionsNotDisposed = defineFact({
  name: 'contributionsNotDisposed',
  async read({ tx, organization, process }): Promise<ContributionsNotDisposed> {
    const [counted, first] = await Promise.all([
      readCounters({ tx, organization, process }, [totals.contributions, totals.disposed]),
      tx
        .selectFrom('contribution')
        .select(['id as contribution', 'folio'])
        .where('organization', '=', organization)
        .where('process', '=', process)
        .where('disposed_at', 'is', null)
        .orderBy('id')
        .limit(exceptionsListed)
        .execute(),
    ]);
    return { total: counted[totals.contributions], disposed: counted[totals.disposed], first };
  },
});
