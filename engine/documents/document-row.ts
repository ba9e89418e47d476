import type { Selectable, Updateable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { FactScope } from '../gates/fact.ts';
import type { Context } from '../kernel/command.ts';

export type DocumentRow = Selectable<Schema['document']>;

/** What a document is told apart by within its process: all its versions share it, and its number. */
export interface DocumentIdentity {
  readonly kind: string;
  readonly subject: string | null;
  /** Canonical JSON. */
  readonly about: string;
}

export const scopeOf = ({ tx, organization, process }: Context<unknown>): FactScope => ({
  tx,
  organization,
  process: process.id,
});

/** A document of a process by its id. */
export const documentRow = (scope: FactScope, id: string): Promise<DocumentRow | undefined> =>
  scope.tx
    .selectFrom('document')
    .selectAll()
    .where('organization', '=', scope.organization)
    .where('process', '=', scope.process)
    .where('id', '=', id)
    .executeTakeFirst();

/** The document of a command, which the kernel has found already. */
export async function documentInHand(context: Context<unknown>, id: string): Promise<DocumentRow> {
  const row = await documentRow(scopeOf(context), id);
  if (row === undefined) throw new Error(`The kernel found a document ${id} that is not there.`);
  return row;
}

/** The last version of what is told apart like this; one that was withdrawn leaves its number behind. */
export function lastVersion(scope: FactScope, identity: DocumentIdentity): Promise<DocumentRow | undefined> {
  const { kind, subject, about } = identity;
  return scope.tx
    .selectFrom('document')
    .selectAll()
    .where('organization', '=', scope.organization)
    .where('process', '=', scope.process)
    .where('kind', '=', kind)
    .where('subject', subject === null ? 'is' : '=', subject)
    .where('about', '=', about)
    .where('state', '<>', 'withdrawn')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** All the versions under a number, the first one first. */
export const versionsOf = (
  scope: FactScope,
  { series, year, number }: Pick<DocumentRow, 'series' | 'year' | 'number'>,
): Promise<DocumentRow[]> =>
  scope.tx
    .selectFrom('document')
    .selectAll()
    .where('organization', '=', scope.organization)
    .where('process', '=', scope.process)
    .where('series', '=', series)
    .where('year', '=', year)
    .where('number', '=', number)
    .orderBy('version')
    .execute();

/** Writes columns of a document whose row the kernel holds. */
export async function updateDocument(
  { tx, organization, process }: Context<unknown>,
  id: string,
  values: Omit<Updateable<Schema['document']>, 'organization' | 'process' | 'id' | 'state'>,
): Promise<void> {
  await tx
    .updateTable('document')
    .set(values)
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
}
