import { defineFact } from '../../gates/fact.ts';

export interface SeatsBySector {
  readonly seats: number;
  readonly bySector: { readonly [sector: string]: number };
}

/** The seats of the forum, by sector; a forum has some tens of them. */
export const seatsBySector = defineFact({
  name: 'seatsBySector',
  async read({ tx, organization, process }): Promise<SeatsBySector> {
    const rows = await tx
      .selectFrom('seat')
      .select('sector')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .execute();
    const bySector: Record<string, number> = {};
    for (const { sector } of rows) bySector[sector] = (bySector[sector] ?? 0) + 1;
    return { seats: rows.length, bySector };
  },
});
