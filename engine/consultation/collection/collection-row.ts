import type { Updateable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Context } from '../../kernel/command.ts';
import type { CollectionTerms } from './terms.ts';

/** The row of a collection that its lifecycle has just let a command have, or nothing where there is none. */
export async function readCollection({ tx, organization, process }: Context<unknown>, collection: string) {
  const row = await tx
    .selectFrom('proposal_collection')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', collection)
    .executeTakeFirstOrThrow();
  return { ...row, terms: row.terms as CollectionTerms };
}

/** Writes columns of a collection's row; its state is the kernel's to write. */
export async function writeCollection(
  { tx, organization, process }: Context<unknown>,
  collection: string,
  columns: Omit<Updateable<Schema['proposal_collection']>, 'state'>,
): Promise<void> {
  await tx
    .updateTable('proposal_collection')
    .set(columns)
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', collection)
    .execute();
}

/** A proposal that was collected, or nothing where there is none. */
export function readCollected({ tx, organization, process }: Context<unknown>, collected: string) {
  return tx
    .selectFrom('collected_proposal')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', collected)
    .executeTakeFirst();
}
