import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';
import { foundInAll, inAll } from '../held-meetings.ts';
import { PrivacyParams } from '../rule-params.ts';

export interface SmallCountsPublished {
  /** How many minutes were approved, each with its table of attendance. */
  readonly approved: number;
  readonly tooFine: number;
  /** The first of those, and below which number they hide. */
  readonly first: readonly {
    readonly minutes: string;
    readonly meeting: string;
    readonly suppressedBelow: number;
  }[];
}

/** The approved minutes whose table of attendance shows counts smaller than asked. */
export const smallCountsPublished = defineFact({
  name: 'smallCountsPublished',
  async read(scope, params): Promise<SmallCountsPublished> {
    const { k } = PrivacyParams.parse(params);
    const totals = await readCounters(scope, ['minutes-approved']);
    const rows = await scope.tx
      .selectFrom('minutes')
      .select(['id', 'meeting', 'suppressed_below', foundInAll])
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('suppressed_below', '<', k)
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    return {
      approved: totals['minutes-approved'],
      tooFine: inAll(rows),
      first: rows.map(({ id, meeting, suppressed_below }) => ({
        minutes: id,
        meeting,
        suppressedBelow: suppressed_below ?? 0,
      })),
    };
  },
});
