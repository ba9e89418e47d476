import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { appendOnly, neverChanged } from '../../engine/database/migrate.ts';
import type { Tx } from '../../engine/database/unit-of-work.ts';
import { testEngine } from '../database.ts';
import { accepted, anOrganization, type TestOrganization } from '../given.ts';
import { asOwner } from '../owner.ts';
import { explored, openWorkflow } from './explore.ts';
import { organizationTables } from './foreign.ts';

/** An organization with a process, and another with a row of much of what there is. */
let mine: TestOrganization;
let theirs: TestOrganization;
let tables: string[];
/** Sign-in is the installation's: its tables are seen where no organization is bound, and only there. */
const ofInstallation = (table: string) => table.startsWith('sign_in.');
beforeAll(async () => {
  [mine, theirs] = [await anOrganization(), await anOrganization()];
  await accepted(mine, mine.administrator, 'publish-workflow', { workflow: openWorkflow(mine.engine) });
  const open = { workflow: 'open', version: 1, title: 'Todo' };
  await accepted(mine, mine.administrator, 'open-process', open);
  await explored(theirs);
  const found = await asOwner('', (tx) => organizationTables.execute(tx));
  tables = found.rows
    .map(({ schema, table }) => `${schema}.${table}`)
    .filter((name) => name !== 'public.tenant');
}, 120_000);

type Told = { rows: object[]; affected: number } | { code: string };

/** What a statement does in a transaction of an organization, as the application's role; nothing of it stays. */
async function within(organization: string, statement: RawBuilder<unknown>): Promise<Told> {
  const engine = await testEngine();
  return engine.unit(organization, async (tx) => ({
    commit: false,
    value: await statement.execute(tx).then(
      ({ rows, numAffectedRows }) => ({ rows: rows as object[], affected: Number(numAffectedRows ?? 0n) }),
      (error: { code: string }) => ({ code: error.code }),
    ),
  }));
}

/** How many rows the owner of the tables finds of an organization, and one of them as JSON. */
const rowOf = (table: string, organization: string) =>
  asOwner(organization, async (tx: Tx) => {
    const { rows } = await sql<{ row: object }>`
      select to_jsonb(t) as row from ${sql.table(table)} as t where organization = ${organization} limit 1`.execute(
      tx,
    );
    return rows[0]?.row;
  });

const denied = { code: '42501' };
const nothing = { rows: [], affected: 0 };
const columnOf = sql.ref('organization');

describe.each(['another organization', 'no organization'])('with %s bound', { timeout: 120_000 }, (bound) => {
  const none = bound === 'no organization';
  const at = () => (none ? '' : mine.organization);
  const tablesAt = () => tables.filter((table) => !(none && ofInstallation(table)));

  it('no row of an organization is seen, changed or deleted, in any table', async () => {
    const found: object[] = [];
    let held = 0;
    for (const table of tablesAt()) {
      if ((await rowOf(table, theirs.organization)) !== undefined) held += 1;
      const of = sql`where organization = ${theirs.organization}`;
      const told = {
        seen: await within(at(), sql`select 1 as one from ${sql.table(table)} ${of}`),
        counted: await within(at(), sql`select count(*)::int as many from ${sql.table(table)} ${of}`),
        changed: await within(at(), sql`update ${sql.table(table)} set ${columnOf} = organization ${of}`),
        deleted: await within(at(), sql`delete from ${sql.table(table)} ${of}`),
      };
      const fixed = appendOnly.has(table.slice(7)) ? denied : nothing;
      const expected = {
        seen: nothing,
        counted: { rows: [{ many: 0 }] },
        changed: neverChanged.has(table.slice(7)) ? denied : fixed,
        deleted: fixed,
      };
      try {
        expect(told).toMatchObject(expected);
      } catch {
        found.push({ table, told });
      }
    }
    expect(found).toEqual([]);
    expect(held).toBeGreaterThan(20);
  });

  it('no row can be put into an organization, in any table, and nothing tells whether it is there already', async () => {
    const found: object[] = [];
    for (const table of tablesAt()) {
      const there = await rowOf(table, theirs.organization);
      const bare = { organization: theirs.organization };
      for (const row of there === undefined ? [bare] : [there, bare]) {
        const told = await within(
          at(),
          sql`insert into ${sql.table(table)} select (jsonb_populate_record(null::${sql.table(table)}, ${row}::jsonb)).*`,
        );
        if (!('code' in told) || told.code !== '42501') found.push({ table, row, told });
      }
    }
    expect(found).toEqual([]);
  });
});

it('lets nobody join, by one statement, what two organizations have', async () => {
  const told = await within(
    mine.organization,
    sql`select distinct p.organization, m.organization as other from process p cross join mandate m`,
  );
  expect(told).toMatchObject({ rows: [{ organization: mine.organization, other: mine.organization }] });
});

it('sees nothing of who signs in to the installation where an organization is bound', async () => {
  const all = await asOwner('', (tx) =>
    sql<{ table: string }>`select schemaname || '.' || tablename as "table" from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`.execute(tx),
  );
  const signIn = all.rows.map(({ table }) => table).filter(ofInstallation);
  expect(signIn.length).toBeGreaterThan(5);
  for (const table of signIn) {
    const others = tables.includes(table) ? sql`where organization <> ${mine.organization}` : sql``;
    const seen = await within(mine.organization, sql`select 1 as one from ${sql.table(table)} ${others}`);
    expect({ table, seen }).toMatchObject({ table, seen: nothing });
  }
});

it('leaves no table without a policy, in any schema, but the list of names and the migrator’s own', async () => {
  const bare = await asOwner('', (tx) =>
    sql<{ table: string }>`
      select n.nspname || '.' || c.relname as "table" from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and not (c.relrowsecurity and exists (select from pg_policy where polrelid = c.oid)) order by 1`.execute(
      tx,
    ),
  );
  expect(bare.rows.map(({ table }) => table)).toEqual([
    'public.kysely_migration',
    'public.kysely_migration_lock',
    'public.tenant',
  ]);
});
