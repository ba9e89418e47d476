import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';
import { totals } from '../counters.ts';

export interface ContributionsNotCoded {
  readonly total: number;
  readonly coded: number;
  /** The first of those that stand under no theme. */
  readonly first: readonly { readonly contribution: string; readonly folio: string | null }[];
}

/** The contributions that stand under no theme. Hidden ones count too: hiding must not make the work smaller. */
export const contributionsNotCoded = defineFact({
  name: 'contributionsNotCoded',
  async read({ tx, organization, process }): Promise<ContributionsNotCoded> {
    const [counted, first] = await Promise.all([
      readCounters({ tx, organization, process }, [totals.contributions, totals.coded]),
      tx
        .selectFrom('contribution')
        .select(['id as contribution', 'folio'])
        .where('organization', '=', organization)
        .where('process', '=', process)
        .where('coded_at', 'is', null)
        .orderBy('id')
        .limit(exceptionsListed)
        .execute(),
    ]);
    return { total: counted[totals.contributions], coded: counted[totals.coded], first };
  },
});
