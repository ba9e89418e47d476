import { defineFact } from '../../gates/fact.ts';

export interface MonitoringAppointment {
  readonly monitoringBody: string;
  readonly appointedBy: string;
  readonly appointedAt: string;
  /** When the first body was appointed, if this one took another's place. */
  readonly firstAppointedAt: string;
  readonly declaredIndependent: boolean;
  /** The kinds of relation that the body declares. */
  readonly relations: readonly string[];
}

/** The monitoring body in office; nothing where none was appointed. */
export const monitoringAppointment = defineFact({
  name: 'monitoringAppointment',
  async read({ tx, organization, process }): Promise<MonitoringAppointment | undefined> {
    const rows = await tx
      .selectFrom('monitoring_body')
      .select(['id', 'appointed_by', 'appointed_at', 'independence', 'relations', 'ended_at'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('appointed_at')
      .execute();
    const row = rows.find(({ ended_at }) => ended_at === null);
    if (row === undefined) return undefined;
    return {
      monitoringBody: row.id,
      appointedBy: row.appointed_by,
      appointedAt: row.appointed_at,
      firstAppointedAt: rows[0]?.appointed_at ?? row.appointed_at,
      declaredIndependent: row.independence !== null,
      relations: row.relations.map(({ kind }) => kind),
    };
  },
});
