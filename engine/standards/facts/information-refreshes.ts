import { defineFact } from '../../gates/fact.ts';
import type { Asset } from '../assets.ts';

export interface InformationRefreshes {
  /** When the process began: from then on what is public is to be kept up. */
  readonly since: string;
  readonly refreshes: readonly { readonly asset: Asset; readonly refreshedAt: string }[];
}

/** When each public thing was brought up to date, the oldest first: a few a year. */
export const informationRefreshes = defineFact({
  name: 'informationRefreshes',
  async read({ tx, organization, process }): Promise<InformationRefreshes> {
    const { opened_at: since } = await tx
      .selectFrom('process')
      .select('opened_at')
      .where('organization', '=', organization)
      .where('id', '=', process)
      .executeTakeFirstOrThrow();
    const refreshes = await tx
      .selectFrom('information_refresh')
      .select(['asset', 'refreshed_at as refreshedAt'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('refreshed_at')
      .execute();
    return { since, refreshes };
  },
});
