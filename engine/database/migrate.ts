import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { type Migration, type MigrationResultSet, Migrator } from 'kysely/migration';
import { applicationRole, type Connection } from './connect.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** Thrown when the database was made by a newer Cauce, or by one that this one does not know. */
export class SchemaUnknown extends Error {
  constructor(detail: string) {
    super(`The database's schema is not one that this version of Cauce knows: ${detail}`);
    this.name = 'SchemaUnknown';
  }
}

/** Brings the schema up to date, as the owner of the tables. Forward only; refuses a newer schema. */
export async function migrate(owner: Connection): Promise<void> {
  await ensureRole(owner);
  const migrator = new Migrator({ db: owner.db, provider: { getMigrations: async () => migrations() } });
  settle(await migrator.migrateToLatest());
  await grant(owner);
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

let newest: string | undefined;

/** The name of the last migration of this Cauce, as it was when it was first asked for. */
export function newestMigration(): string {
  newest ??= Object.keys(migrations()).sort().at(-1) ?? '';
  return newest;
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

async function ensureRole({ db }: Connection): Promise<void> {
  const found = await sql`select 1 from pg_roles where rolname = ${applicationRole}`.execute(db);
  if (found.rows.length === 0) await sql.raw(`create role ${applicationRole} nologin`).execute(db);
}

/** Tables without an organization's rows: the list of names, and the migrator's own. */
const withoutPolicy = new Set(['tenant', 'kysely_migration', 'kysely_migration_lock']);

/**
 * Gives the application's role what it needs and no more, on every table: rows of its transaction's
 * organization only, and events and receipts that can be added but neither changed nor deleted.
 */
async function grant({ db }: Connection): Promise<void> {
  const tables = await sql<{ name: string; secured: boolean }>`
    select relname as name, relrowsecurity as secured from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(db);
  for (const { name, secured } of tables.rows) {
    if (name.startsWith('kysely_')) continue;
    const rights = appendOnly.has(name) ? 'select, insert' : 'select, insert, update, delete';
    await sql.raw(`grant ${rights} on "${name}" to ${applicationRole}`).execute(db);
    if (secured || withoutPolicy.has(name)) continue;
    await sql.raw(`alter table "${name}" enable row level security`).execute(db);
    await sql
      .raw(
        `create policy by_organization on "${name}" using (organization = nullif(current_setting('cauce.organization', true), ''))`,
      )
      .execute(db);
  }
  await sql.raw(`grant select on kysely_migration to ${applicationRole}`).execute(db);
}

const appendOnly = new Set(['ledger_event', 'receipt', 'tenant', 'finding']);
