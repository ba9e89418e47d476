import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';
import { foundInAll, inAll } from '../held-meetings.ts';

export interface AgreementsWithoutOwnerOrDue {
  /** How many agreements stand: all but those that were cancelled. */
  readonly total: number;
  readonly incomplete: number;
  /** The first of those. */
  readonly first: readonly {
    readonly agreement: string;
    readonly meeting: string | null;
    readonly number: number;
    readonly hasOwner: boolean;
    readonly dueOn: string | null;
  }[];
}

/** The agreements that nobody owns, or that have no day. */
export const agreementsWithoutOwnerOrDue = defineFact({
  name: 'agreementsWithoutOwnerOrDue',
  async read(scope): Promise<AgreementsWithoutOwnerOrDue> {
    const totals = await readCounters(scope, ['agreements', 'agreements-cancelled']);
    const rows = await scope.tx
      .selectFrom('agreement')
      .select(['id', 'meeting', 'number', 'owner', 'due_on', foundInAll])
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('state', '<>', 'cancelled')
      .where((row) => row.or([row('owner', 'is', null), row('due_on', 'is', null)]))
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    return {
      total: totals.agreements - totals['agreements-cancelled'],
      incomplete: inAll(rows),
      first: rows.map(({ id, meeting, number, owner, due_on }) => ({
        agreement: id,
        meeting,
        number,
        hasOwner: owner !== null,
        dueOn: due_on,
      })),
    };
  },
});
