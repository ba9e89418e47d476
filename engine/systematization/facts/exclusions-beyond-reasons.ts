import { sql } from 'kysely';
import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { exclusionReasons } from '../outcomes.ts';

export interface ExclusionsBeyondReasons {
  /** The first proposals that are left out for a reason that the method does not admit. */
  readonly proposals: readonly { readonly proposal: string; readonly reason: string | null }[];
  /** The first contributions likewise. */
  readonly contributions: readonly { readonly contribution: string; readonly reason: string | null }[];
}

/** What is left out for a reason that is not among `exclusionReasons`; without that parameter every reason of the list is good. */
export const exclusionsBeyondReasons = defineFact({
  name: 'exclusionsBeyondReasons',
  async read({ tx, organization, process }, params): Promise<ExclusionsBeyondReasons> {
    const admitted = params.exclusionReasons as readonly string[] | undefined;
    const others = exclusionReasons.filter((reason) => admitted !== undefined && !admitted.includes(reason));
    if (others.length === 0) return { proposals: [], contributions: [] };
    const [proposals, contributions] = await Promise.all([
      tx
        .selectFrom('proposal_disposition')
        .select(['proposal', 'reason'])
        .where('organization', '=', organization)
        .where('process', '=', process)
        .where('replaced_at', 'is', null)
        .where('outcome', '=', sql.lit('excluded'))
        .where('reason', 'in', others)
        .limit(exceptionsListed)
        .execute(),
      tx
        .selectFrom('contribution_disposition')
        .select(['contribution', 'reason'])
        .where('organization', '=', organization)
        .where('process', '=', process)
        .where('replaced_at', 'is', null)
        .where('outcome', '=', sql.lit('excluded'))
        .where('reason', 'in', others)
        .limit(exceptionsListed)
        .execute(),
    ]);
    return { proposals, contributions };
  },
});
