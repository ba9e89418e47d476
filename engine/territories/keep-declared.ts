import { sql } from 'kysely';
import type { Json } from '../kernel/canonical.ts';
import type { BaseContext } from '../kernel/command.ts';
import { type Register, registers } from '../people/territory-registers.ts';

type Values = { readonly [column: string]: Json };

/**
 * Keeps rows of a register under one seal and answers their batch. What stood by the same names is ended and stays:
 * a register is declared anew, never rewritten.
 */
export async function keepDeclared(
  context: BaseContext<unknown>,
  table: Register,
  named: readonly string[],
  rows: readonly Values[],
): Promise<string> {
  const { tx, organization, recordedAt, newId, sealBatch } = context;
  const batch = newId();
  const columns = registers[table];
  const names = Object.keys(columns);
  const written = rows.map((row) => ({ id: newId(), texts: valuesOf(row, names) }));
  const sealed = sealBatch(table, batch, written);
  const sheet = JSON.stringify(written.map(({ texts }, index) => ({ ...texts, ...sealed[index]! })));
  const told = sql.raw(
    Object.entries(columns)
      .map(([name, type]) => `${name} ${type}`)
      .join(', '),
  );
  const same = sql.join(
    named.map((name) => sql`old.${sql.ref(name)} is not distinct from new.${sql.ref(name)}`),
    sql` and `,
  );
  await sql`
    update ${sql.table(table)} old set replaced_at = ${recordedAt}
    from jsonb_to_recordset(cast(cast(${sheet} as text) as jsonb)) as new (${told})
    where old.organization = ${organization} and old.replaced_at is null and ${same}`.execute(tx);
  await sql`
    insert into ${sql.table(table)} (organization, batch, declared_at, id, salt, seal, ${sql.join(names.map((name) => sql.ref(name)))})
    select ${organization}, cast(${batch} as uuid), cast(${recordedAt} as timestamptz), id, salt, seal,
      ${sql.join(names.map((name) => sql.ref(name)))}
    from jsonb_to_recordset(cast(cast(${sheet} as text) as jsonb)) as new (id uuid, salt text, seal text, ${told})`.execute(
    tx,
  );
  return batch;
}

const valuesOf = (row: Values, names: readonly string[]): { [column: string]: Json } =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
