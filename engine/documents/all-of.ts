import type { Page, PageAsked } from '../kernel/page.ts';

const atOnce = 200;

/** Everything of a list that is read by pages, by the id of each: for what is on paper whole. */
export async function allOf<Item extends { readonly id: string }>(
  read: (page: PageAsked) => Promise<Page<Item> | undefined>,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined; ; ) {
    const page = await read({ limit: atOnce, ...(after === undefined ? {} : { after }) });
    items.push(...(page?.items ?? []));
    after = page?.next;
    if (after === undefined) return items;
  }
}
