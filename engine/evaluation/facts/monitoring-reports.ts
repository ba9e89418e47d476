import { defineFact } from '../../gates/fact.ts';

/** The first report of a kind that the monitoring body delivered, on the plan or on a commitment. */
export interface DeliveredReport {
  readonly kind: string;
  readonly commitment: string | null;
  readonly firstAt: string;
}

/** What the monitoring body delivered: of each kind, and of each commitment, the first. */
export const monitoringReports = defineFact({
  name: 'monitoringReports',
  async read({ tx, organization, process }): Promise<readonly DeliveredReport[]> {
    const rows = await tx
      .selectFrom('monitoring_report')
      .select(({ fn }) => ['kind', 'commitment', fn.min('delivered_at').as('first_at')])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .groupBy(['kind', 'commitment'])
      .execute();
    return rows.map(({ kind, commitment, first_at }) => ({ kind, commitment, firstAt: first_at }));
  },
});
