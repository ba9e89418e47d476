import { sql } from 'kysely';
import { defineFact } from '../../gates/fact.ts';

export interface PublishedResponse {
  /** The response in force; null where none was published, or the last one was reopened. */
  readonly published: { readonly response: string; readonly version: number; readonly hash: string } | null;
}

/** The reasoned response that is in force. */
export const publishedResponse = defineFact({
  name: 'publishedResponse',
  async read({ tx, organization, process }): Promise<PublishedResponse> {
    const found = await tx
      .selectFrom('reasoned_response')
      .select(['id as response', 'version', 'hash'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '=', sql.lit('published'))
      .executeTakeFirst();
    return { published: found ?? null };
  },
});
