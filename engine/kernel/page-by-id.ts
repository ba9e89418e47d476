import { type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { type Page, type PageAsked, pageOf } from './page.ts';

/**
 * Reads a page of rows in the order of their ids, which is that in which they came to be; `after` is an id. The query
 * says which rows of one table there are to choose from, and `key` where a row has its id.
 */
export async function pageById<Schema, Table extends keyof Schema, Row, Item>(
  query: SelectQueryBuilder<Schema, Table, Row>,
  { after, limit }: PageAsked,
  item: (row: Row) => Item,
  key: (row: Row) => string,
): Promise<Page<Item>> {
  const id = sql.ref('id');
  const rest = after === undefined ? query : query.where(sql<SqlBool>`${id} > ${after}`);
  const rows = await rest
    .orderBy(id)
    .limit(limit + 1)
    .execute();
  return pageOf(rows as readonly Row[], limit, item, key);
}
