import { defineFact } from '../../gates/fact.ts';
import { StakeholderMapParams } from '../rule-params.ts';

export interface StakeholderMapStanding {
  /** How many segments the map has. */
  readonly total: number;
  /** When it was declared as done; null where it was not. */
  readonly completedAt: string | null;
  /** Segments that the method names and the map lacks. */
  readonly lacking: readonly string[];
}

/** How far the stakeholder map is. It has some dozens of rows at most: all of them are read. */
export const stakeholderMapStanding = defineFact({
  name: 'stakeholderMapStanding',
  async read({ tx, organization, process }, params): Promise<StakeholderMapStanding> {
    const { required } = StakeholderMapParams.parse(params);
    const segments = await tx
      .selectFrom('segment')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('withdrawn_at', 'is', null)
      .execute();
    const map = await tx
      .selectFrom('stakeholder_map')
      .select('completed_at')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .executeTakeFirst();
    return {
      total: segments.length,
      completedAt: map?.completed_at ?? null,
      lacking: required.filter((segment) => !segments.some(({ id }) => id === segment)),
    };
  },
});
