import { sql } from 'kysely';
import type { Catalogue } from '../catalogue.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import type { SealedTable } from '../kernel/domain.ts';
import { organizationLedger } from './append.ts';
import type { EventBody } from './event.ts';
import { thingKey } from './fold.ts';
import { batchOf, batchSeal, sealOf } from './seal.ts';
import type { Fault } from './walk-ledger.ts';

type SealedRow = { [column: string]: Json } & {
  id: string;
  salt: string;
  seal: string;
  batch?: string | null;
};

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/** What the ledger committed to, by thing; taken from it one by one as rows are found. */
type Seals = ReadonlyMap<string, string>;

/** What ledgers tell of a process's sealed rows: what they were sealed with, and which were erased on purpose. */
interface Told {
  readonly seals: Seals;
  readonly erased: ReadonlySet<string>;
}

/**
 * The rows of a process that its organization's ledger says were erased: a person is erased from every process at
 * once, by one event that names the rows. That ledger is verified by itself.
 */
export async function erasedByOrganization({ tx, organization, process }: Scope): Promise<Set<string>> {
  const events = await tx
    .selectFrom('ledger_event')
    .select('body')
    .where('organization', '=', organization)
    .where('ledger', '=', organizationLedger)
    .where('type', '=', 'person-erased')
    .execute();
  const erasures = events.flatMap(({ body }) => (body as Partial<EventBody>).erasures ?? []);
  return new Set(erasures.filter((one) => one.process === process).map(({ of, id }) => thingKey(of, id)));
}

/** Compares every free text of a process with what its ledger committed to. */
export async function compareSeals(scope: Scope, catalogue: Catalogue, told: Told, faults: Fault[]) {
  const { seals, erased } = told;
  let sealedRows = 0;
  let erasedRows = 0;
  const tables = catalogue.domains.flatMap((domain) => domain.sealed);
  const filled = await filledOf(scope, tables);
  for (const table of tables) {
    const rows = filled.has(table.table) ? await sealedRowsOf(scope, table) : [];
    sealedRows += rows.length;
    erasedRows += rows.filter((row) => row.salt === '' && erased.has(thingKey(table.table, row.id))).length;
    faults.push(
      ...alteredTexts(rows, table),
      ...unrecordedErasures(rows, table, erased),
      ...foreignRows(rows, table, seals),
      ...missingRows(rows, table, seals),
    );
  }
  return { sealedRows, erasedRows };
}

/** Rows without salt that no ledger says were erased, or that have a text all the same: somebody hid a change. */
function unrecordedErasures(
  rows: readonly SealedRow[],
  { table, columns }: SealedTable,
  erased: ReadonlySet<string>,
): Fault[] {
  return rows
    .filter((row) => row.salt === '')
    .flatMap((row): Fault[] => {
      const where = thingKey(table, row.id);
      if (!erased.has(where)) return [{ code: 'erased-without-record', where }];
      return columns.every((name) => isBlank(row[name])) ? [] : [{ code: 'text-altered', where }];
    });
}

const isBlank = (value: Json | undefined): boolean =>
  value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

/** Texts that are not the ones sealed. Erasing takes the salt with the texts, and is looked at by itself. */
function alteredTexts(rows: readonly SealedRow[], { table, columns }: SealedTable): Fault[] {
  return rows
    .filter((row) => row.salt !== '')
    .filter(
      (row) => sealOf(row.salt, Object.fromEntries(columns.map((name) => [name, row[name]!]))) !== row.seal,
    )
    .map((row) => ({ code: 'text-altered', where: thingKey(table, row.id) }));
}

/** Rows that the ledger does not know: put in past the engine. */
function foreignRows(rows: readonly SealedRow[], { table }: SealedTable, seals: Seals): Fault[] {
  const batches = new Map<string, SealedRow[]>();
  const faults: Fault[] = [];
  for (const row of rows) {
    // A row that was corrected later has a seal of its own, which comes after its batch's.
    const own = seals.get(thingKey(table, row.id));
    if (row.batch && own === undefined) {
      const batch = batches.get(row.batch);
      if (batch === undefined) batches.set(row.batch, [row]);
      else batch.push(row);
    } else if (own !== row.seal) faults.push({ code: 'not-in-ledger', where: thingKey(table, row.id) });
  }
  for (const [batch, members] of batches) {
    const key = thingKey(batchOf(table), batch);
    if (seals.get(key) !== batchSeal(members)) faults.push({ code: 'not-in-ledger', where: key });
  }
  return faults;
}

/** Rows that the ledger tells of and that are gone. */
function missingRows(rows: readonly SealedRow[], { table }: SealedTable, seals: Seals): Fault[] {
  const there = new Set(
    rows.flatMap((row) => [thingKey(table, row.id), thingKey(batchOf(table), row.batch ?? '')]),
  );
  return [...seals.keys()]
    .filter((key) => key.startsWith(`${table}/`) || key.startsWith(`${batchOf(table)}/`))
    .filter((key) => !there.has(key))
    .map((where) => ({ code: 'row-missing', where }));
}

const ownerOf = (table: string) => (table === 'process' ? 'id' : 'process');

/** Which tables hold anything of a process at all, asked once: of the hundred that are sealed most are empty. */
async function filledOf(
  { tx, organization, process }: Scope,
  tables: readonly SealedTable[],
): Promise<ReadonlySet<string>> {
  const asked = tables.map(
    ({ table }) => `select '${table}' as name where exists (
      select from "${table}" where organization = $1 and "${ownerOf(table)}" = $2)`,
  );
  const rows = await statement<{ name: string }>(asked.join(' union all '))(tx, [organization, process]);
  return new Set(rows.map(({ name }) => name));
}

async function sealedRowsOf(scope: Scope, { table, columns, batches }: SealedTable): Promise<SealedRow[]> {
  const wanted = ['id', 'salt', 'seal', ...(batches ? ['batch'] : []), ...columns];
  const rows = await sql<SealedRow>`
    select ${sql.join(wanted.map((column) => sql.ref(column)))}
    from ${sql.table(table)}
    where organization = ${scope.organization} and ${sql.ref(ownerOf(table))} = ${scope.process}`.execute(
    scope.tx,
  );
  return rows.rows;
}
