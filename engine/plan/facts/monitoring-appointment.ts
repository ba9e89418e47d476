import { defineFact } from '../../gates/fact.ts';

export interface MonitoringAppointment {
  readonly monitoringBody: string;
  readonly appointedBy: string;
  readonly appointedAt: string;
  readonly declaredIndependent: boolean;
  /** The kinds of relation that the body declares. */
  readonly relations: readonly string[];
}

/** The monitoring body in office; nothing where none was appointed. */
export const monitoringAppointment = defineFact({
  name: 'monitoringAppointment',
  async read({ tx, organization, process }): Promise<MonitoringAppointment | undefined> {
    const row = await tx
      .selectFrom('monitoring_body')
      .select(['id', 'appointed_by', 'appointed_at', 'independence', 'relations'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return {
      monitoringBody: row.id,
      appointedBy: row.appointed_by,
      appointedAt: row.appointed_at,
      declaredIndependent: row.independence !== null,
      relations: row.relations.map(({ kind }) => kind),
    };
  },
});
