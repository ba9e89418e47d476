import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { composeCatalogue } from '../../engine/catalogue.ts';
import { scales } from '../../engine/scales/scales.ts';
import { asOwner } from '../owner.ts';
import type { Kind } from './inputs.ts';

/** What an organization has by way of names: ids, hashes of files, prefixes of keys, short names, by table and column. */
export interface Names {
  /** Values that could stand in a field of this name: of the thing that it names, or of whatever comes next in turn. */
  for(field: string, kind: Kind): readonly string[];
}

const shapes: { readonly [kind in Exclude<Kind, 'instant'>]: RegExp } = {
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  hash: /^[0-9a-f]{64}$/,
  prefix: /^[0-9a-f]{12}$/,
  name: /^[a-z0-9](-?[a-z0-9])*$/,
};

/** Names that the engine itself gives, which every organization knows. */
const ofTheEngine = new Set<string>([
  ...scales.map(({ name }) => name),
  ...composeCatalogue().commands.map(({ name }) => name),
]);

interface Column {
  readonly table: string;
  readonly column: string;
}

/** Every table with an organization, in any schema; whatever is added later is found by itself. */
export const organizationTables = sql<{ schema: string; table: string }>`
  select n.nspname as schema, c.relname as "table" from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization' and not a.attisdropped
  where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema') order by 1, 2`;

/** Reads the names of an organization that another does not have. What kind a thing is, is a word of the engine and no name. */
export async function namesOf(organization: string, other: string): Promise<Names> {
  const found = new Map<string, Column & { values: string[] }>();
  await asOwner(organization, async (tx) => {
    const { rows: columns } = await sql<Column>`
      select table_name as "table", column_name as "column" from information_schema.columns
      where table_schema = 'public' and data_type in ('uuid', 'text') and column_name not in ('organization', 'salt', 'kind')
        and table_name in (select table_name from information_schema.columns where column_name = 'organization')
        and table_name in (select tablename from pg_tables where schemaname = 'public')
      order by 1, 2`.execute(tx);
    for (const { table, column } of columns) {
      const { rows } = await sql<{ value: string }>`
        select value from (
          select distinct ${sql.ref(column)}::text as value from ${sql.table(table)} where organization = ${organization}
          except select ${sql.ref(column)}::text from ${sql.table(table)} where organization = ${other}) as theirs
        where value is not null and length(value) <= 64 order by value desc limit 200`.execute(tx);
      const values = rows.map(({ value }) => value).filter((value) => !ofTheEngine.has(value));
      if (values.length > 0) found.set(`${table}.${column}`, { table, column, values });
    }
  });
  let turn = 0;
  return {
    for(field, kind) {
      if (kind === 'instant') return [];
      const fitting = [...found.values()].flatMap(({ values, ...at }) => {
        const value = values.find((one) => shapes[kind].test(one));
        return value === undefined ? [] : [{ ...at, value }];
      });
      const named = fitting.filter((one) => isNamed(one, field));
      const own = fitting.filter(({ column }) => column === (kind === 'hash' ? 'hash' : 'id'));
      const any = own.length > 0 ? own : fitting;
      turn += 1;
      const chosen = named.length > 0 ? named.slice(0, 2) : [any[turn % any.length]!];
      return [...new Set(chosen.map(({ value }) => value))];
    },
  };
}

const snake = (name: string) =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace(/s$/, '');

/** Whether a column keeps what a field names: a column of that name, or the id of a table of that name. */
function isNamed({ table, column }: Column, field: string): boolean {
  const name = snake(field);
  return (
    column === name ||
    ((table === name || table.endsWith(`_${name}`)) && /^(id|hash|code|prefix)$/.test(column))
  );
}

/** A name of the same shape that nobody has, next to the one given, so that lists go on from the same place. */
export function ghostOf(value: string, kind: Kind): string {
  if (kind === 'id') return `${value.slice(0, -8)}${randomBytes(4).toString('hex')}`;
  if (kind === 'name') return `${value.slice(0, 20).replace(/-$/, '')}-${randomBytes(4).toString('hex')}`;
  return `${value.slice(0, -6)}${randomBytes(3).toString('hex')}`;
}

/** One hash over every row of an organization in each table, as the owner of the tables sees them. */
export function checksums(organization: string): Promise<{ [table: string]: string }> {
  return asOwner(organization, async (tx) => {
    const sums: { [table: string]: string } = {};
    const { rows } = await organizationTables.execute(tx);
    for (const { schema, table } of rows) {
      const found = await sql<{ sum: string }>`
        select count(*)::text || ' ' || md5(coalesce(string_agg(row, '' order by row), '')) as sum from (
          select md5(t::text) as row from ${sql.table(`${schema}.${table}`)} as t
          where organization = ${organization}) as rows`.execute(tx);
      sums[`${schema}.${table}`] = found.rows[0]?.sum ?? '';
    }
    return sums;
  });
}
