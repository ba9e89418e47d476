import { sql } from 'kysely';
import { defineFact, exceptionsListed, type FactScope } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';

export interface MinutesNotSigned {
  readonly held: number;
  readonly notSigned: number;
  /** The first of those, by the order in which they were held. */
  readonly first: readonly { readonly meeting: string; readonly kind: string }[];
}

/** The held meetings of which the register has no signed minutes that stand. */
export const minutesNotSigned = defineFact({
  name: 'minutesNotSigned',
  async read(scope): Promise<MinutesNotSigned> {
    const [rows, totals] = await Promise.all([unsigned(scope), readCounters(scope, ['meetings-held'])]);
    return {
      held: totals['meetings-held'] ?? 0,
      notSigned: Number(rows[0]?.found ?? 0),
      first: rows.map(({ meeting, kind }) => ({ meeting, kind })),
    };
  },
});

async function unsigned({ tx, organization, process }: FactScope) {
  const { rows } = await sql<{ meeting: string; kind: string; found: string }>`
    select meeting.id as meeting, meeting.kind, count(*) over () as found from meeting
    where meeting.organization = ${organization} and meeting.process = ${process} and meeting.state = 'held'
      and not exists (
        select from document
        where document.organization = meeting.organization and document.process = meeting.process
          and document.subject = meeting.id::text and document.kind = 'minutes'
          and document.signed_at is not null and document.state in ('signed', 'published'))
    order by meeting.held_from, meeting.id limit ${exceptionsListed}`.execute(tx);
  return rows;
}
