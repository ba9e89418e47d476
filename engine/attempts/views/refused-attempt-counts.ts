import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';

/** How many attempts were refused in an hour, by who made them and by which code. */
export interface RefusedAttemptCount {
  readonly hour: string;
  /** `person`, or a crowd that nobody is told apart in: `public`, `voter`, `stranger`. */
  readonly caller: string;
  readonly person: string | null;
  readonly code: string;
  readonly count: number;
}

/** The counts of an organization by the hour, the newest first. `after` is the place that `next` gave. */
export function refusedAttemptCountsView(
  engine: Engine,
  at: { organization: string } & PageAsked,
): Promise<Page<RefusedAttemptCount>> {
  const { organization, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('refused_attempt_count')
      .select(['hour', 'caller', 'code', 'count'])
      .where('organization', '=', organization)
      .orderBy('hour', 'desc')
      .orderBy('caller', 'desc')
      .orderBy('code', 'desc')
      .limit(limit + 1);
    if (after !== undefined) {
      const [hour = '', caller = '', code = ''] = after.split('~');
      query = query.where(sql<boolean>`(hour, caller, code) < (${hour}::timestamptz, ${caller}, ${code})`);
    }
    const rows = await query.execute();
    return { commit: false, value: pageOf(rows, limit, asCount, placeOf) };
  });
}

type Row = Pick<RefusedAttemptCount, 'hour' | 'caller' | 'code' | 'count'>;

const placeOf = ({ hour, caller, code }: Row): string => `${hour}~${caller}~${code}`;

const crowds = new Set(['public', 'voter', 'stranger']);

function asCount({ hour, caller, code, count }: Row): RefusedAttemptCount {
  const crowd = crowds.has(caller);
  return { hour, caller: crowd ? caller : 'person', person: crowd ? null : caller, code, count };
}
