/** One page of a list. `next` is what to ask `after` for the following one; left out on the last. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

/** What a list is asked for: from where on, and how many. */
export interface PageAsked {
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Makes a page of rows that were read with one more than `limit`, so that it is known whether there are others. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  key: (row: Row) => string,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(item);
  return rows.length > limit && last !== undefined ? { items, next: key(last) } : { items };
}
