import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { countHeld, foundInAll, heldMeetings, inAll } from '../held-meetings.ts';
import { MinutesParams } from '../rule-params.ts';

export interface MinutesNotApproved {
  readonly held: number;
  readonly notApproved: number;
  /** The first of those: how long after the meeting its minutes were approved, null where they were not. */
  readonly first: readonly {
    readonly meeting: string;
    readonly kind: string;
    readonly approvedAfter: number | null;
  }[];
}

const columns = { 'business-days': 'minutes_business_days', 'natural-days': 'minutes_natural_days' } as const;

/** The held meetings whose minutes were not approved, or were later than asked. */
export const minutesNotApproved = defineFact({
  name: 'minutesNotApproved',
  async read(scope, params): Promise<MinutesNotApproved> {
    const { within } = MinutesParams.parse(params);
    const after = columns[within?.unit ?? 'natural-days'];
    const rows = await heldMeetings(scope)
      .select(['id', 'kind', ...Object.values(columns), foundInAll])
      .where((row) =>
        within === undefined
          ? row('minutes_approved_at', 'is', null)
          : row.or([row('minutes_approved_at', 'is', null), row(after, '>', within.count)]),
      )
      .orderBy('held_from')
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    return {
      held: await countHeld(scope),
      notApproved: inAll(rows),
      first: rows.map((row) => ({ meeting: row.id, kind: row.kind, approvedAfter: row[after] })),
    };
  },
});
