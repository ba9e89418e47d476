import { defineFact } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';

export interface StandingUrgentMatters {
  /** How many matters were reported in all. */
  readonly reported: number;
  /** The urgent ones that nobody has seen to and that lie on no table, the oldest first. */
  readonly oldest: readonly {
    readonly matter: string;
    readonly number: number;
    readonly reportedAt: string;
  }[];
}

/** How many of the oldest are read: whoever has more than these has seen to none of them in time. */
const most = 200;

export const standingUrgentMatters = defineFact({
  name: 'standingUrgentMatters',
  async read(scope): Promise<StandingUrgentMatters> {
    const { matters } = await readCounters(scope, ['matters']);
    const rows = await scope.tx
      .selectFrom('matter')
      .select(['id', 'number', 'reported_at'])
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('state', '=', 'reported')
      .where('urgency', '=', 'urgent')
      .orderBy('reported_at')
      .orderBy('id')
      .limit(most)
      .execute();
    return {
      reported: matters,
      oldest: rows.map(({ id, number, reported_at }) => ({ matter: id, number, reportedAt: reported_at })),
    };
  },
});
