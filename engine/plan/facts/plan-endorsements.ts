import { defineFact } from '../../gates/fact.ts';

/** When a sector first endorsed the plan. */
export interface SectorEndorsement {
  readonly sector: string;
  readonly firstAt: string;
}

/** The first endorsement of the plan by each sector that endorsed it. */
export const planEndorsements = defineFact({
  name: 'planEndorsements',
  async read({ tx, organization, process }): Promise<readonly SectorEndorsement[]> {
    const rows = await tx
      .selectFrom('plan_endorsement')
      .select(({ fn }) => ['sector', fn.min('endorsed_at').as('first_at')])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .groupBy('sector')
      .orderBy('sector')
      .execute();
    return rows.map((row) => ({ sector: row.sector, firstAt: row.first_at }));
  },
});
