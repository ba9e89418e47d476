import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';

export interface AmendmentsWithoutAct {
  readonly total: number;
  readonly ratified: number;
  /** The first that no act has approved. */
  readonly first: readonly { readonly amendment: string; readonly commitment: string }[];
}

/** Changes to the submitted plan that no act has approved yet. */
export const amendmentsWithoutAct = defineFact({
  name: 'amendmentsWithoutAct',
  async read(scope): Promise<AmendmentsWithoutAct> {
    const { tx, organization, process } = scope;
    const rows = await tx
      .selectFrom('amendment')
      .select(['id as amendment', 'commitment'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('approved_at', 'is', null)
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    const totals = await readCounters(scope, ['amendments', 'amendments-ratified']);
    return { total: totals.amendments, ratified: totals['amendments-ratified'], first: rows };
  },
});
