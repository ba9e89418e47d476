import { sql } from 'kysely';
import { defineFact } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';

export interface OpenWorkingTables {
  readonly tables: number;
  readonly open: number;
  /** The open ones by when they last sat, or were opened where they never did; those that waited longest first. */
  readonly longest: readonly { readonly table: string; readonly number: number; readonly since: string }[];
}

const most = 200;

/** The working tables that are open, and since when nothing was heard of each. */
export const openWorkingTables = defineFact({
  name: 'openWorkingTables',
  async read(scope): Promise<OpenWorkingTables> {
    const totals = await readCounters(scope, ['working-tables', 'working-tables-open']);
    const since = sql<string>`coalesce(last_sitting_at, opened_at)`;
    const rows = await scope.tx
      .selectFrom('working_table')
      .select(['id as table', 'number', since.as('since')])
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .where('state', '=', 'open')
      .orderBy(since)
      .orderBy('id')
      .limit(most)
      .execute();
    return { tables: totals['working-tables'], open: totals['working-tables-open'], longest: rows };
  },
});
