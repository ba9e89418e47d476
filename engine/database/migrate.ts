import { readdirSync, readFileSync } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { type Migration, type MigrationResultSet, Migrator } from 'kysely/migration';
import { applicationRole, type Connection } from './connect.ts';
import type { Schema } from './schema.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** Thrown when the database was made by a newer Cauce, or by one that this one does not know. */
export class SchemaUnknown extends Error {
  constructor(detail: string) {
    super(`The database's schema is not one that this version of Cauce knows: ${detail}`);
    this.name = 'SchemaUnknown';
  }
}

/** Any number that nothing else in the database locks by: one server migrates at a time, the others wait. */
const migrationLock = 7_265_091_743;

/**
 * Brings the schema up to date, or up to a migration by its name, as the owner of the tables. Forward only;
 * refuses a newer schema. Several servers may start at once. Numbers say the order in which a new database runs
 * the files, not that there is one for each: a file whose number was skipped and filled in later runs where it is
 * missing, also on a database that has run a later one, and none is passed over in silence.
 */
export function migrate(owner: Connection, upTo?: string): Promise<void> {
  return owner.db.connection().execute(async (db) => {
    await sql`select pg_advisory_lock(${sql.lit(migrationLock)})`.execute(db);
    try {
      await ensureRole(db);
      await refuseWithoutBeginning(db);
      const provider = { getMigrations: async () => migrations() };
      const migrator = new Migrator({ db, provider, allowUnorderedMigrations: true });
      settle(await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo)));
      await secure(db);
      await grant(db);
    } finally {
      await sql`select pg_advisory_unlock(${sql.lit(migrationLock)})`.execute(db);
    }
  });
}

/** A list that does not begin with the first migration is not the list of what was run on this database. */
async function refuseWithoutBeginning(db: Kysely<Schema>): Promise<void> {
  const there = await sql`select 1 from pg_class
    where relname = 'kysely_migration' and relnamespace = 'public'::regnamespace`.execute(db);
  if (there.rows.length === 0) return;
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name limit 1`.execute(db);
  const [first] = migrationNames();
  if (rows[0] !== undefined && rows[0].name !== first)
    throw new SchemaUnknown(`it begins with ${rows[0].name} and not with ${first}`);
}

function settle({ error }: MigrationResultSet): void {
  if (error === undefined) return;
  const detail = error instanceof Error ? error.message : String(error);
  if (/corrupted migrations/.test(detail)) throw new SchemaUnknown(detail);
  throw error;
}

function migrations(): Record<string, Migration> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.sql'));
  return Object.fromEntries(
    files.map((name) => [
      name.replace(/\.sql$/, ''),
      fromStatements(readFileSync(new URL(name, folder), 'utf8')),
    ]),
  );
}

let names: readonly string[] | undefined;

/** The names of this Cauce's migrations in their order, as they were when they were first asked for. */
export function migrationNames(): readonly string[] {
  names ??= readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.replace(/\.sql$/, ''))
    .sort();
  return names;
}

/** A migration is a file of statements, each ended by a semicolon at the end of its line. */
function fromStatements(text: string): Migration {
  const bare = text.replace(/^\s*--.*$/gm, '');
  const statements = bare.split(/;[ \t]*$/m).filter((statement) => statement.trim() !== '');
  return {
    async up(db) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}

async function ensureRole(db: Kysely<Schema>): Promise<void> {
  const found = await sql`select 1 from pg_roles where rolname = ${applicationRole}`.execute(db);
  if (found.rows.length === 0) await sql.raw(`create role ${applicationRole} nologin`).execute(db);
}

/** Our own: those with an organization, and the migrator's list. What else may be in the database is not ours to touch. */
const tables = sql`pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
  and (relname = 'kysely_migration' or exists (
    select from pg_attribute where attrelid = pg_class.oid and attname = 'organization'))`;

/**
 * Puts every table that has no policy yet behind row-level security: rows of the transaction's organization only.
 * The list of names has none, and neither have the migrator's own tables.
 */
async function secure(db: Kysely<Schema>): Promise<void> {
  const bare = await sql<{ name: string }>`
    select relname as name from ${tables} and not relrowsecurity
      and relname not in ('tenant', 'kysely_migration')
    order by relname`.execute(db);
  for (const { name } of bare.rows) {
    await sql.raw(`alter table "${name}" enable row level security`).execute(db);
    await sql
      .raw(
        `create policy by_organization on "${name}" using (organization = nullif(current_setting('cauce.organization', true), ''))`,
      )
      .execute(db);
  }
}

export const appendOnly = new Set(['ledger_event', 'receipt', 'tenant', 'finding', 'mandate_end']);

/** What is swept away in time, and until then stays as it was written. */
export const neverChanged = new Set(['refused_attempt']);

/** What the application may do with a table: events and receipts can be added, but neither changed nor deleted. */
function rightsOn(table: string): string {
  if (table === 'kysely_migration') return 'select';
  if (neverChanged.has(table)) return 'select, insert, delete';
  return appendOnly.has(table) ? 'select, insert' : 'select, insert, update, delete';
}

/** Gives the application's role what it needs and no more. What it has already is left, so that a start writes nothing. */
async function grant(db: Kysely<Schema>): Promise<void> {
  const held = await sql<{ name: string; rights: string }>`
    select relname as name, array_to_string(array(
      select lower(one) from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as one
      where has_table_privilege(${applicationRole}, oid, one)), ', ') as rights
    from ${tables} order by relname`.execute(db);
  const wrong = held.rows.filter(({ name, rights }) => rights !== rightsOn(name));
  for (const { name } of wrong) {
    await sql.raw(`revoke all on "${name}" from ${applicationRole}`).execute(db);
    await sql.raw(`grant ${rightsOn(name)} on "${name}" to ${applicationRole}`).execute(db);
  }
}
