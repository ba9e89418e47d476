import { sql } from 'kysely';
import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { countHeld, foundInAll, heldMeetings, inAll } from '../held-meetings.ts';
import { NoticeCompleteParams } from '../rule-params.ts';

export interface CallsIncomplete {
  readonly held: number;
  readonly incomplete: number;
  /** The first of those, and what their call does not say. */
  readonly first: readonly {
    readonly meeting: string;
    readonly kind: string;
    readonly lacks: readonly string[];
  }[];
}

/** The held meetings whose call did not say all that is asked. */
export const callsIncomplete = defineFact({
  name: 'callsIncomplete',
  async read(scope, params): Promise<CallsIncomplete> {
    const { required, kinds } = NoticeCompleteParams.parse(params);
    const asked = JSON.stringify(required);
    const rows = await heldMeetings(scope, kinds)
      .select(['id', 'kind', 'call_has', foundInAll])
      .where(sql<boolean>`not (call_has @> cast(cast(${asked} as text) as jsonb))`)
      .orderBy('held_from')
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    return {
      held: await countHeld(scope, kinds),
      incomplete: inAll(rows),
      first: rows.map(({ id, kind, call_has }) => ({
        meeting: id,
        kind,
        lacks: required.filter((field) => !call_has.includes(field)),
      })),
    };
  },
});
