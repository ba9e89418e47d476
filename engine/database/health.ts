import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Engine } from '../kernel/engine.ts';
import { migrationNames } from './migrate.ts';

/** Whether the database answers, and whether its schema is the one that this Cauce was made for. */
export interface Health {
  readonly schema: 'known' | 'other';
}

/** Asks the database. Throws where it does not answer. Another server may have migrated it meanwhile. */
export async function checkHealth(engine: Engine): Promise<Health> {
  return engine.unit('', async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select name from kysely_migration order by name`.execute(tx);
    const run = rows.map(({ name }) => name);
    return { commit: false, value: { schema: isDeepStrictEqual(run, migrationNames()) ? 'known' : 'other' } };
  });
}
