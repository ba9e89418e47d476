import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';

/**
 * Refuses what would change a published response: what it says of contributions and proposals is frozen while
 * it is in force. Reopening it, with a public reason, comes first.
 */
export async function frozenByResponse(context: Context<unknown>): Promise<Refused | undefined> {
  const { tx, organization, process } = context;
  const published = await tx
    .selectFrom('reasoned_response')
    .select(['id', 'version'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('state', '=', sql.lit('published'))
    .executeTakeFirst();
  if (published === undefined) return undefined;
  return notPossible('reasoned-response-published', { response: published.id, version: published.version });
}
