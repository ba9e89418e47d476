import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testEngine } from '../../database.ts';

interface Constraint {
  readonly table: string;
  readonly name: string;
  readonly kind: 'primary key' | 'unique' | 'foreign key';
  readonly first: string;
  readonly target: string | null;
}

const read = async <Row>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> => {
  const engine = await testEngine();
  return engine.unit('', async (tx) => ({ commit: false, value: (await statement.execute(tx)).rows }));
};

/** Every primary, unique and foreign key, and unique indexes that are no constraint, with their first columns. */
const keys = sql<Constraint>`
  select t.relname as "table", c.conname as name,
    case c.contype when 'p' then 'primary key' when 'u' then 'unique' else 'foreign key' end as kind,
    a.attname as first, f.attname as target
  from pg_constraint c
  join pg_class t on t.oid = c.conrelid
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  left join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1]
  where c.connamespace = 'public'::regnamespace and c.contype in ('p', 'u', 'f')
  union all
  select t.relname, i.relname, 'unique', a.attname, null
  from pg_index x
  join pg_class i on i.oid = x.indexrelid
  join pg_class t on t.oid = x.indrelid
  join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
  where x.indisunique and t.relnamespace = 'public'::regnamespace
    and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid)
  order by 1, 2`;

const tables = sql<{ table: string; columns: string[]; secured: boolean; policies: string[] }>`
  select t.relname as "table", t.relrowsecurity as secured,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
    array(select pg_get_expr(p.polqual, p.polrelid) || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')
      from pg_policy p where p.polrelid = t.oid) as policies
  from pg_class t
  where t.relkind in ('r', 'p') and t.relnamespace = 'public'::regnamespace order by 1`;

/** The migrator's own tables, and the list of the organizations' names, in which each is a row. */
const exempt = (table: string) => table === 'tenant' || table.startsWith('kysely_');

it('lets the organization lead every primary, unique and foreign key, at both of its ends', async () => {
  const all = (await read(keys)).filter(({ table }) => !exempt(table));
  expect(all.length).toBeGreaterThan(60);
  const astray = all.filter(
    ({ first, target }) => first !== 'organization' || (target !== null && target !== 'organization'),
  );
  expect(
    astray.map(({ table, name, kind, first }) => `${table}: the ${kind} ${name} begins with ${first}`),
  ).toEqual([]);
});

it('gives every table a primary key, with the organization as its first column and never empty', async () => {
  const keyed = new Set(
    (await read(keys)).filter(({ kind }) => kind === 'primary key').map(({ table }) => table),
  );
  const all = (await read(tables)).filter(({ table }) => !exempt(table));
  expect(all.length).toBeGreaterThan(25);
  expect(
    all.filter(({ table }) => !keyed.has(table)).map(({ table }) => `${table} has no primary key`),
  ).toEqual([]);
  expect(all.filter(({ columns }) => columns[0] !== 'organization').map(({ table }) => table)).toEqual([]);
});

it('puts every table behind row-level security by organization, and by nothing weaker', async () => {
  const all = (await read(tables)).filter(({ table }) => !exempt(table));
  const policy = "(organization = NULLIF(current_setting('cauce.organization'::text, true), ''::text))";
  expect(all.filter(({ secured, policies }) => !secured || policies.join() !== policy)).toEqual([]);
});

it('keeps every instant with its zone', async () => {
  const naive = await read(sql<{ column: string }>`
    select table_name || '.' || column_name as column from information_schema.columns
    where table_schema = 'public' and data_type in ('timestamp without time zone', 'time without time zone')
      and table_name not like 'kysely_%'`);
  expect(naive).toEqual([]);
});
