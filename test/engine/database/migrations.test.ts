import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { noKeyFolder } from '../../../engine/consultation/secrecy/key-folder.ts';
import type { Connection } from '../../../engine/database/connect.ts';
import { checkHealth } from '../../../engine/database/health.ts';
import { migrate, SchemaUnknown } from '../../../engine/database/migrate.ts';
import { unitOfWork } from '../../../engine/database/unit-of-work.ts';
import { simulatedClock } from '../../../engine/kernel/clock.ts';
import type { Engine } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { processesView } from '../../../engine/process/views/processes.ts';
import { verifyOrganization } from '../../../engine/process/views/verification.ts';
import { emptyDatabase, type FreshDatabase, migratedDatabase } from './fresh-database.ts';

const files = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.sql'))
    .map((name) => name.replace(/\.sql$/, ''))
    .sort();
const names = files('../../../migrations/');

let database: FreshDatabase;
let owner: Connection;

/** Each test that follows begins with a database of its own: one with nothing in it, or one that is up to date. */
function begins(with_: () => Promise<FreshDatabase>): void {
  beforeEach(async () => {
    database = await with_();
    owner = database.owner;
  });
  afterEach(() => database.close());
}

/** The rows that an engine of that schema wrote, where they were kept. */
async function insertRowsOf(name: string): Promise<void> {
  const kept = new URL(`rows/${name}.sql`, import.meta.url);
  if (!existsSync(kept)) return;
  const text = readFileSync(kept, 'utf8').replace(/^--.*$/gm, '');
  for (const statement of text.split(/;$/m))
    if (statement.trim() !== '') await sql.raw(statement).execute(owner.db);
}

/** Every table with the number of its rows. */
async function rowCounts(): Promise<{ [table: string]: number }> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(
    owner.db,
  );
  const tables = rows.filter(({ name }) => !name.startsWith('kysely_'));
  const counted = await sql<{ name: string; count: number }>`
    ${sql.join(
      tables.map(
        ({ name }) => sql`select ${sql.lit(name)} as name, count(*)::int as count from ${sql.table(name)}`,
      ),
      sql` union all `,
    )}`.execute(owner.db);
  return Object.fromEntries(counted.rows.map(({ name, count }) => [name, count]));
}

/** A migration may add rows, of what there was no place for before: an organization's own waits. */
function lostNothing(before: { [table: string]: number }, after: { [table: string]: number }): void {
  for (const [table, count] of Object.entries(before)) {
    expect(after[table], table).toBeGreaterThanOrEqual(count);
  }
}

/** Everything of the schema that a migration or a grant makes. */
async function schema(): Promise<unknown[]> {
  const { rows } = await sql`
    select table_name || '.' || column_name as what, data_type || is_nullable || coalesce(column_default, '') as how
      from information_schema.columns where table_schema = 'public'
    union all select indexname, indexdef from pg_indexes where schemaname = 'public'
    union all select conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    union all select tablename || '/' || policyname, qual from pg_policies where schemaname = 'public'
    union all select table_name || '!' || grantee, string_agg(privilege_type, ',' order by privilege_type)
      from information_schema.role_table_grants where grantee = 'cauce_app' group by table_name, grantee
    order by 1, 2`.execute(owner.db);
  return rows;
}

/** The engine of today on this database, as its owner: row-level security is tried elsewhere. */
const engineHere = (): Engine => ({
  unit: unitOfWork(owner),
  catalogue: composeCatalogue(),
  clock: simulatedClock('2021-03-02T12:00:00.000Z'),
  keys: noKeyFolder(),
});

it('keeps rows for a migration that there is', () => {
  expect(names).toEqual(expect.arrayContaining(files('rows/')));
});

describe('a database with rows of the first schema', () => {
  begins(emptyDatabase);

  it('is brought up to date with nothing lost, verifies, and goes on', async () => {
    await migrate(owner, names[0]);
    await insertRowsOf(names[0]!);
    const before = await rowCounts();
    expect(Object.values(before).filter((count) => count > 0).length).toBeGreaterThan(12);
    await migrate(owner);
    lostNothing(before, await rowCounts());
    const engine = engineHere();
    const organization = 'municipio';
    const ledgers: string[] = [];
    for await (const { ledger, faults } of verifyOrganization(engine, organization)) {
      expect({ ledger, faults }).toEqual({ ledger, faults: [] });
      ledgers.push(ledger);
    }
    expect(ledgers).toHaveLength(2);
    const [process] = (await processesView(engine, { organization, limit: 5 }))!.items;
    const [team] = (
      await sql<{ person: string }>`select person from mandate where role = 'team'`.execute(owner.db)
    ).rows;
    const answer = await execute(
      engine,
      { kind: 'person', id: team!.person },
      { organization, process: process!.id, command: 'request-passage', input: { stage: 'review' } },
    );
    expect(answer).toMatchObject({ ok: true, event: 'stage-passed' });
  }, 90_000);

  it('goes up migration by migration, each keeping what the ones before it hold', async () => {
    let before: { [table: string]: number } = {};
    for (const name of names) {
      await migrate(owner, name);
      lostNothing(before, await rowCounts());
      await insertRowsOf(name);
      before = await rowCounts();
    }
    const inSteps = await schema();
    const straight = await migratedDatabase();
    owner = straight.owner;
    try {
      expect(await schema()).toEqual(inSteps);
    } finally {
      await straight.close();
    }
  }, 90_000);
});

describe('a database that is up to date', () => {
  begins(migratedDatabase);

  it('migrates what is up to date to the very same', async () => {
    const first = await schema();
    await migrate(owner);
    expect(await schema()).toEqual(first);
  });

  it('leaves alone what is not its own', async () => {
    await sql`create table somebody_elses (id int primary key)`.execute(owner.db);
    await migrate(owner);
    const { rows } = await sql<{ secured: boolean; readable: boolean }>`
      select relrowsecurity as secured, has_table_privilege('cauce_app', oid, 'select') as readable
      from pg_class where relname = 'somebody_elses'`.execute(owner.db);
    expect(rows).toEqual([{ secured: false, readable: false }]);
  });

  it('refuses a newer schema, and touches nothing of it', async () => {
    await sql`insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2040-01-01')`.execute(
      owner.db,
    );
    await sql`create table from_the_future (organization text primary key)`.execute(owner.db);
    const before = await schema();
    await expect(migrate(owner)).rejects.toThrow(SchemaUnknown);
    expect(await schema()).toEqual(before);
  });

  it('refuses a schema that misses one of its migrations', async () => {
    await sql`delete from kysely_migration where name = ${names[0]}`.execute(owner.db);
    await expect(migrate(owner)).rejects.toThrow(SchemaUnknown);
  });
});

/** Runs a migration as a Cauce did that had not got the one before it. */
async function runByHand(name: string): Promise<void> {
  const text = readFileSync(new URL(`../../../migrations/${name}.sql`, import.meta.url), 'utf8');
  for (const statement of text.replace(/^\s*--.*$/gm, '').split(/;[ \t]*$/m))
    if (statement.trim() !== '') await sql.raw(statement).execute(owner.db);
  await sql`insert into kysely_migration (name, timestamp) values (${name}, '2021-01-01T00:00:00Z')`.execute(
    owner.db,
  );
}

describe('a database with nothing in it', () => {
  begins(emptyDatabase);

  it('lets several servers start at once on one database', async () => {
    await Promise.all(
      [owner, database.another(), database.another()].map((connection) => migrate(connection)),
    );
    const migrated = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
      owner.db,
    );
    expect(migrated.rows.map(({ name }) => name)).toEqual(names);
  });

  it('runs a file that was filled in after a later one had run, and comes to the same schema', async () => {
    const straight = await migratedDatabase();
    const late = owner;
    try {
      await migrate(owner, names.at(-3));
      await runByHand(names.at(-1)!);
      expect(await checkHealth(engineHere())).toEqual({ schema: 'other' });
      await migrate(owner);
      const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
        owner.db,
      );
      expect(rows.map(({ name }) => name)).toEqual(names);
      expect(await checkHealth(engineHere())).toEqual({ schema: 'known' });
      const comeTo = await schema();
      owner = straight.owner;
      expect(comeTo).toEqual(await schema());
    } finally {
      owner = late;
      await straight.close();
    }
  }, 90_000);

  it('leaves nothing of a migration that fails', async () => {
    await migrate(owner, names[0]);
    // A table in the way of the second migration's last statement.
    const text = readFileSync(new URL(`../../../migrations/${names[1]}.sql`, import.meta.url), 'utf8');
    const made = [...text.matchAll(/^create table (\w+)/gm)].map(([, name]) => name!);
    await sql`create table ${sql.raw(made.at(-1)!)} (organization text primary key)`.execute(owner.db);
    const before = await schema();
    await expect(migrate(owner)).rejects.toThrow(/already exists/);
    expect(await schema()).toEqual(before);
    await sql`drop table ${sql.raw(made.at(-1)!)}`.execute(owner.db);
    await migrate(owner);
  });
});
