import { type RawBuilder, sql } from 'kysely';
import type { BaseContext } from '../../kernel/command.ts';
import type { PersonalTable } from '../../kernel/domain.ts';

/** Everything that can be named: handed down, so that no domain reaches for the others. */
type Catalogue = BaseContext<unknown>['catalogue'];

/** Every table that holds data on people, by the declarations of the domains. */
export const personalTables = (catalogue: Catalogue): readonly PersonalTable[] =>
  catalogue.domains.flatMap((domain) => domain.personal?.holds ?? []);

const isSealed = (catalogue: Catalogue, table: string): boolean =>
  catalogue.domains.some((domain) => domain.sealed.some((one) => one.table === table));

/** Which rows: a condition on the table's own columns, and at most how many. */
export interface Picked {
  readonly where: RawBuilder<unknown>;
  readonly limit?: number;
}

/**
 * Erases rows of a table as its domain declares: whole rows, or columns of them. Of sealed rows the salt goes too and
 * the ledger is told, so that the seal stays and proves nothing any more. Answers how many there were; what is erased
 * already is not counted again.
 */
export async function eraseRows(
  context: BaseContext<unknown>,
  table: PersonalTable,
  picked: Picked,
): Promise<number> {
  if (table.erase === 'kept') return 0;
  if (table.erase === 'row') return deleteRows(context, table.table, picked.where);
  return blankRows(context, table, picked, isSealed(context.catalogue, table.table));
}

async function deleteRows(
  { tx, organization }: BaseContext<unknown>,
  table: string,
  where: RawBuilder<unknown>,
): Promise<number> {
  const gone = await sql`
    delete from ${sql.table(table)} where organization = ${organization} and (${where}) returning 1`.execute(
    tx,
  );
  return gone.rows.length;
}

async function blankRows(
  context: BaseContext<unknown>,
  { table, erase, erasedAt }: PersonalTable,
  { where, limit }: Picked,
  sealed: boolean,
): Promise<number> {
  const { tx, organization, recordedAt } = context;
  const blanks = Object.entries(erase as { [column: string]: null | '' });
  const set = [
    ...blanks.map(([column, blank]) => sql`${sql.ref(column)} = ${blank}`),
    ...(sealed ? [sql`salt = ''`] : []),
    ...(erasedAt === undefined ? [] : [sql`${sql.ref(erasedAt)} = ${recordedAt}`]),
  ];
  const standing = sealed
    ? sql`salt <> ''`
    : sql.join(
        blanks.map(([column, blank]) => sql`${sql.ref(column)} is distinct from ${blank}`),
        sql` or `,
      );
  const first = sealed
    ? sql`and (process, id) in (
        select process, id from ${sql.table(table)}
        where organization = ${organization} and (${where}) and salt <> ''
        order by id limit ${limit ?? null})`
    : sql``;
  const answer = sealed ? sql`process, id` : sql`null as process, null as id`;
  const changed = await sql<{ process: string; id: string }>`
    update ${sql.table(table)} set ${sql.join(set)}
    where organization = ${organization} and (${where}) and (${standing}) ${first}
    returning ${answer}`.execute(tx);
  if (sealed)
    for (const { process, id } of changed.rows) context.erased(table, id, ownerOf(context, process));
  return changed.rows.length;
}

/** In an organization's command it must be said whose row it is. */
const ownerOf = (context: BaseContext<unknown>, process: string): string | undefined =>
  'process' in context ? undefined : process;
