import type { Expression, SqlBool } from 'kysely';
import type { LeadPeriod } from '../../calendar/lead.ts';
import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { countHeld, foundInAll, heldMeetings, inAll } from '../held-meetings.ts';
import type { MeetingKind } from '../meeting-kinds.ts';
import { NoticePeriodParams } from '../rule-params.ts';

export interface NoticeTooShort {
  /** How many meetings were held of the kinds that have a notice to keep. */
  readonly held: number;
  /** How many of them count a publication that was declared late. */
  readonly declaredLate: number;
  readonly tooShort: number;
  /** The first of those: what was given (null where nobody was called) and what was asked. */
  readonly first: readonly {
    readonly meeting: string;
    readonly kind: string;
    readonly given: number | null;
    readonly required: number;
    readonly unit: LeadPeriod['unit'];
  }[];
}

const columns = {
  'business-days': 'notice_business_days',
  'natural-days': 'notice_natural_days',
  hours: 'notice_hours',
} as const;

/** The held meetings that were called later than their kind asks, or not at all. */
export const noticeTooShort = defineFact({
  name: 'noticeTooShort',
  async read(scope, params): Promise<NoticeTooShort> {
    const { notice } = NoticePeriodParams.parse(params);
    const asked = Object.entries(notice) as [MeetingKind, LeadPeriod][];
    const kinds = asked.map(([kind]) => kind);
    const rows = await heldMeetings(scope)
      .select(['id', 'kind', ...Object.values(columns), foundInAll])
      .where((row) => {
        const short = asked.map(([kind, { unit, count }]): Expression<SqlBool> => {
          const given = columns[unit];
          return row.and([row('kind', '=', kind), row.or([row(given, 'is', null), row(given, '<', count)])]);
        });
        return row.or(short);
      })
      .orderBy('held_from')
      .orderBy('id')
      .limit(exceptionsListed)
      .execute();
    const late = await heldMeetings(scope, kinds)
      .select((row) => row.fn.countAll<string>().as('found'))
      .where('called_late', '=', true)
      .execute();
    return {
      held: await countHeld(scope, kinds),
      declaredLate: inAll(late),
      tooShort: inAll(rows),
      first: rows.map((row) => {
        const { unit, count } = notice[row.kind as MeetingKind]!;
        return { meeting: row.id, kind: row.kind, given: row[columns[unit]], required: count, unit };
      }),
    };
  },
});
