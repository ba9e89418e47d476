import { sql } from 'kysely';
import type { Catalogue } from '../catalogue.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Json } from '../kernel/canonical.ts';
import type { SealedTable } from '../kernel/domain.ts';
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

/** Compares every free text of a process with what its ledger committed to. */
export async function compareSeals(scope: Scope, catalogue: Catalogue, seals: Seals, faults: Fault[]) {
  let sealedRows = 0;
  let erasedRows = 0;
  for (const table of catalogue.domains.flatMap((domain) => domain.sealed)) {
    const rows = await sealedRowsOf(scope, table);
    sealedRows += rows.length;
    erasedRows += rows.filter((row) => row.salt === '').length;
    faults.push(
      ...alteredTexts(rows, table),
      ...foreignRows(rows, table, seals),
      ...missingRows(rows, table, seals),
    );
  }
  return { sealedRows, erasedRows };
}

/** Texts that are not the ones sealed. Erasing takes the salt with the texts, and that is not a fault. */
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

async function sealedRowsOf(scope: Scope, { table, columns, batches }: SealedTable): Promise<SealedRow[]> {
  const owner = table === 'process' ? 'id' : 'process';
  const wanted = ['id', 'salt', 'seal', ...(batches ? ['batch'] : []), ...columns];
  const rows = await sql<SealedRow>`
    select ${sql.join(wanted.map((column) => sql.ref(column)))}
    from ${sql.table(table)}
    where organization = ${scope.organization} and ${sql.ref(owner)} = ${scope.process}`.execute(scope.tx);
  return rows.rows;
}
