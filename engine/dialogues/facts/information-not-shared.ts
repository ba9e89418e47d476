import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { countHeld, foundInAll, heldMeetings, inAll } from '../held-meetings.ts';
import { InformationSharedParams } from '../rule-params.ts';

export interface InformationNotShared {
  readonly held: number;
  readonly withoutInformation: number;
  /** The first of those: how long before the meeting its first document was there, null where there was none. */
  readonly first: readonly {
    readonly meeting: string;
    readonly kind: string;
    readonly given: number | null;
  }[];
}

const columns = {
  'business-days': 'documents_business_days',
  'natural-days': 'documents_natural_days',
  hours: 'documents_hours',
} as const;

/** The held meetings whose documents were shared later than asked, or not at all. */
export const informationNotShared = defineFact({
  name: 'informationNotShared',
  async read(scope, params): Promise<InformationNotShared> {
    const { lead, kinds } = InformationSharedParams.parse(params);
    const given = columns[lead.unit];
    const rows = await heldMeetings(scope, kinds)
      .select(['id', 'kind', ...Object.values(columns), foundInAll])
      .where((row) => row.or([row(given, 'is', null), row(given, '<', lead.count)]))
      .orderBy('held_from')
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    return {
      held: await countHeld(scope, kinds),
      withoutInformation: inAll(rows),
      first: rows.map((row) => ({ meeting: row.id, kind: row.kind, given: row[given] })),
    };
  },
});
