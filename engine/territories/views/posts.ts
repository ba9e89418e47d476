import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';
import { organizationExists } from '../../organization/views/organization.ts';

/** How many are at work in the same post and area, in some places together. */
export interface PostTotal {
  readonly post: string;
  readonly area: string | null;
  readonly count: number;
  /** In how many places. */
  readonly places: number;
  /** Whether any of the numbers that it adds up is invented to illustrate. */
  readonly illustrative: boolean;
}

/** Who is at work in the declared places of an organization, added up: in all of them, or in those within one. */
export function postsView(
  engine: Engine,
  at: { organization: string; within?: string | undefined },
): Promise<{ readonly posts: readonly PostTotal[] } | undefined> {
  const { organization, within = null } = at;
  return engine.unit(organization, async (tx) => {
    if (!(await organizationExists(tx, organization))) return { commit: false, value: undefined };
    const { rows } = await sql<PostTotal>`
      select post, area, cast(sum(headcount) as int) as count, cast(count(distinct territory) as int) as places,
        bool_or(illustrative) as illustrative
      from territory_post where organization = ${organization} and replaced_at is null
        and (cast(${within} as text) is null or territory = ${within}
          or starts_with(territory, cast(${within} as text) || '/'))
      group by post, area order by post, area nulls first`.execute(tx);
    return { commit: false, value: { posts: rows } };
  });
}
