import { sql } from 'kysely';
import type { Engine } from '../../engine/kernel/engine.ts';

type Row = { readonly [column: string]: unknown };

/** Every row of some tables of the installation. */
export function rowsOf<Table extends string>(
  engine: Engine,
  ...tables: Table[]
): Promise<{ readonly [name in Table]: readonly Row[] }> {
  return engine.unit('', async (tx) => {
    const found: Record<string, readonly Row[]> = {};
    for (const table of tables)
      found[table] = (await sql<Row>`select * from ${sql.table(`sign_in.${table}`)}`.execute(tx)).rows;
    return { commit: false, value: found as { [name in Table]: readonly Row[] } };
  });
}
