import type { KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { Context } from '../../kernel/command.ts';
import type { Refused } from '../../kernel/refusals.ts';
import { documentKeyOf } from '../consultation-row.ts';

/** The key that documents of supporters are made pseudonyms under: the collection has keys of its own. */
export const supporterKey = (
  { keys, organization }: Context<unknown>,
  collection: string,
): Promise<{ key: KeyObject } | Refused> => documentKeyOf(keys, { organization, consultation: collection });

/** Puts pseudonyms on the roll of a collection, those with a code under its hash; a second code replaces the first. */
export async function enrol(
  { tx, organization, process }: Context<unknown>,
  collection: string,
  people: readonly { readonly pseudonym: string; readonly codeHash: string | null }[],
): Promise<number> {
  const { rows } = await sql`
    insert into collection_elector (organization, process, collection, pseudonym, code_hash)
    select ${organization}, ${process.id}::uuid, ${collection}::uuid, pseudonym, code_hash
    from unnest(${people.map((one) => one.pseudonym)}::text[], ${people.map((one) => one.codeHash)}::text[])
      as one (pseudonym, code_hash)
    on conflict (organization, process, collection, pseudonym)
      do update set code_hash = excluded.code_hash where excluded.code_hash is not null
    returning (xmax = 0) as entered`.execute(tx);
  return (rows as { entered: boolean }[]).filter(({ entered }) => entered).length;
}

/** The pseudonym of somebody who may support, by it or by the hash of a code; nothing where there is none. */
export async function supporterBy(
  { tx, organization, process }: Context<unknown>,
  collection: string,
  by: { readonly column: 'pseudonym' | 'code_hash'; readonly value: string },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('collection_elector')
    .select('pseudonym')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('collection', '=', collection)
    .where(by.column, '=', by.value)
    .executeTakeFirst();
  return row?.pseudonym;
}

/** What somebody supports in a collection; one person supports few. */
export async function supportedBy(
  { tx, organization, process }: Context<unknown>,
  collection: string,
  pseudonym: string,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('collection_support')
    .select('collected')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('collection', '=', collection)
    .where('pseudonym', '=', pseudonym)
    .execute();
  return rows.map(({ collected }) => collected);
}
