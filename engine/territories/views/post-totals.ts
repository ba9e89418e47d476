import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';

/** How many are at work by post, in a territory and below it or in the whole organization. */
export interface PostTotal {
  readonly post: string;
  readonly headcount: number;
  /** Whether any of it was invented to illustrate. */
  readonly illustrative: boolean;
}

/** The declared posts added up, by kind; `within` is a territory, or null for all of them. */
export function postTotals(
  engine: Engine,
  { organization, within }: { organization: string; within: string | null },
): Promise<readonly PostTotal[]> {
  return engine.unit(organization, async (tx) => {
    const { rows } = await sql<PostTotal>`
      select post, cast(sum(headcount) as int) as headcount, bool_or(illustrative) as illustrative
      from territory_post
      where organization = ${organization} and replaced_at is null
        and (cast(${within} as text) is null or territory = ${within}
          or starts_with(territory, cast(${within} as text) || '/'))
      group by post order by post`.execute(tx);
    return { commit: false, value: rows };
  });
}
