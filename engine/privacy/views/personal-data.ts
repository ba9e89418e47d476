import { sql } from 'kysely';
import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { personalTables } from '../erasure/erase-rows.ts';

/** Everything that is held on a person, table by table, and how often the person is named as who did something. */
export interface PersonalDataView {
  readonly person: string;
  readonly erasedAt: string | null;
  readonly held: readonly { readonly table: string; readonly rows: readonly object[] }[];
  readonly acts: readonly { readonly table: string; readonly column: string; readonly times: number }[];
  /** Events of the ledgers with the person's id as who acted. Ledgers are public and are not changed. */
  readonly events: number;
}

/**
 * What the organization holds on a person, whole and machine-readable: by the declarations of the domains, so that a new
 * table cannot be forgotten. For the person and the administrators. Nothing where there is no such person.
 */
export function personalDataView(
  engine: Engine,
  at: { organization: string; person: string },
): Promise<PersonalDataView | undefined> {
  const { organization, person } = at;
  return engine.unit(organization, async (tx) => {
    const known = await tx
      .selectFrom('person')
      .select('erased_at')
      .where('organization', '=', organization)
      .where('id', '=', person)
      .executeTakeFirst();
    if (known === undefined) return { commit: false, value: undefined };
    const held: { table: string; rows: object[] }[] = [];
    for (const { table, person: column } of personalTables(engine.catalogue)) {
      const rows = await rowsOf(tx, table, column, at);
      if (rows.length > 0) held.push({ table, rows });
    }
    const acts = await actsOf(tx, engine, at);
    const events = await eventsOf(tx, at);
    return { commit: false, value: { person, erasedAt: known.erased_at, held, acts, events } };
  });
}

type At = { readonly organization: string; readonly person: string };

/** Rows as they stand, without what proves them: a hash of a key or a salt is nothing to hand out. */
async function rowsOf(
  tx: Tx,
  table: string,
  column: string,
  { organization, person }: At,
): Promise<object[]> {
  const found = await sql<{ row: object }>`
    select to_jsonb(t) - 'organization' - 'salt' - 'seal' - 'hash' as row from ${sql.table(table)} t
    where organization = ${organization} and ${sql.ref(column)} = ${person}`.execute(tx);
  return found.rows.map(({ row }) => row);
}

async function actsOf(tx: Tx, { catalogue }: Engine, { organization, person }: At) {
  const acts: { table: string; column: string; times: number }[] = [];
  for (const { personal } of catalogue.domains) {
    for (const [table, columns] of Object.entries(personal?.actsById ?? {})) {
      for (const column of columns) {
        const counted = await sql<{ times: string }>`
          select count(*) as times from ${sql.table(table)}
          where organization = ${organization} and ${sql.ref(column)}::text in (${person}, ${`person:${person}`})`.execute(
          tx,
        );
        const times = Number(counted.rows[0]?.times ?? 0);
        if (times > 0) acts.push({ table, column, times });
      }
    }
  }
  return acts;
}

async function eventsOf(tx: Tx, { organization, person }: At): Promise<number> {
  const counted = await sql<{ events: string }>`
    select count(*) as events from ledger_event
    where organization = ${organization} and body -> 'by' ->> 'id' = ${person}`.execute(tx);
  return Number(counted.rows[0]?.events ?? 0);
}
