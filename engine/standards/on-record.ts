import { type RawBuilder, sql } from 'kysely';
import type { FactScope } from '../gates/fact.ts';
import { unknown, type Verdict } from '../gates/verdict.ts';

/** What a process keeps a record of, or not: a forum, the counterparts of its commitments, what was brought up to date. */
export type KeptRecord = 'forum' | 'counterparts' | 'refreshes';

interface Kept {
  /** The rows that show that it is kept. */
  readonly shownBy: RawBuilder<unknown>;
  readonly nothing: Verdict;
}

const records: { readonly [kept in KeptRecord]: Kept } = {
  // A forum that was composed here and whose sessions are not on record did not meet: that is no blank.
  forum: {
    shownBy: sql`
      select from seat where organization = at.organization and process = at.process
      union all
      select from forum_session
      where organization = at.organization and process = at.process and opened_at is not null`,
    nothing: unknown('forum-on-record'),
  },
  counterparts: {
    shownBy: sql`
      select from commitment where organization = at.organization and process = at.process
      and state <> 'withdrawn' and counterpart is not null`,
    nothing: unknown('counterparts-on-record'),
  },
  refreshes: {
    shownBy: sql`
      select from information_refresh where organization = at.organization and process = at.process`,
    nothing: unknown('refreshes-on-record'),
  },
};

/**
 * That nothing is known, where nothing of the kind was ever recorded: a standard judges a member before everybody, and a
 * blank is neither a yes nor a no. Nothing where there is a record, which its rule then judges.
 */
export async function nothingOnRecord(
  { tx, organization, process }: FactScope,
  kept: KeptRecord | undefined,
): Promise<Verdict | undefined> {
  if (kept === undefined) return undefined;
  const { shownBy, nothing } = records[kept];
  const { rows } = await sql<{ found: boolean }>`
    select exists (${shownBy}) as found
    from (select ${organization}::text as organization, ${process}::uuid as process) at`.execute(tx);
  return rows[0]!.found ? undefined : nothing;
}
