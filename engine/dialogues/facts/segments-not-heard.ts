import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { EverySegmentParams } from '../rule-params.ts';

export interface SegmentsNotHeard {
  /** How many segments the stakeholder map has. */
  readonly total: number;
  /** How many of them were heard in fewer held meetings than asked. */
  readonly notHeard: number;
  /** The first of those. */
  readonly first: readonly { readonly segment: string; readonly heardIn: number }[];
}

/** The segments of the stakeholder map that were heard in fewer than `perSegment` held meetings. */
export const segmentsNotHeard = defineFact({
  name: 'segmentsNotHeard',
  async read({ tx, organization, process }, params): Promise<SegmentsNotHeard> {
    const rows = await tx
      .selectFrom('segment')
      .select(['id', 'heard_in'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('withdrawn_at', 'is', null)
      .orderBy('id')
      .execute();
    const { perSegment } = EverySegmentParams.parse(params);
    const missing = rows.filter((row) => row.heard_in < perSegment);
    return {
      total: rows.length,
      notHeard: missing.length,
      first: missing.slice(0, exceptionsListed).map((row) => ({ segment: row.id, heardIn: row.heard_in })),
    };
  },
});
